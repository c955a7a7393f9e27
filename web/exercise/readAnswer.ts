import type { AnswerForm } from "../wire/types";

/** An answer in the words of the API, or what is still missing. */
export type ReadAnswer =
  | { readonly answer: Readonly<Record<string, unknown>> }
  | { readonly missing: string; readonly field: HTMLElement | null };

type Input = HTMLInputElement | HTMLSelectElement;

/** What a learner put into the form of an exercise. @param runId the page's run, or null if there is none yet */
export function readAnswer(form: HTMLFormElement, kind: AnswerForm["kind"], runId: string | null): ReadAnswer {
  switch (kind) {
    case "number":
      return readWritten(inputs(form, "value"), ([value]) => ({ value }));
    case "dimensions":
      return readWritten(inputs(form, "sizes"), (sizes) => ({ sizes }));
    case "matrix":
      return readMatrix(inputs(form, "rows"));
    case "choice": {
      const [chosen] = checked(form, "option");
      return chosen === undefined ? missing("Choose one answer first.") : { answer: { option: chosen } };
    }
    case "multiChoice":
      return { answer: { options: checked(form, "options") } };
    case "ordering":
      return readOrder(form);
    case "expression":
      return readText(inputs(form, "text")[0]);
    case "run":
      return readRun(form, runId);
  }
}

/** The page's own run, or one from elsewhere by its address. */
function readRun(form: HTMLFormElement, runId: string | null): ReadAnswer {
  const [address] = inputs(form, "address");
  const [step] = inputs(form, "step");
  if (address && address.value.trim() !== "")
    return step && step.value.trim() !== ""
      ? { answer: { address: address.value.trim(), step: step.value.trim() } }
      : missing("Write up to which step the run shall be looked at.", step ?? null);
  return runId === null ? missing("Press Play first: there is no run to hand in yet.") : { answer: { runId } };
}

function missing(text: string, field: HTMLElement | null = null): ReadAnswer {
  return { missing: text, field };
}

function inputs(form: HTMLFormElement, name: string): Input[] {
  return [...form.querySelectorAll<Input>("input, select")].filter((input) => input.name === name);
}

function checked(form: HTMLFormElement, name: string): string[] {
  return inputs(form, name).flatMap((input) => ("checked" in input && input.checked ? [input.value] : []));
}

/** Numbers as they are written: what they mean, with which unit, is for the server to say. */
function readWritten(
  fields: readonly Input[],
  make: (texts: readonly string[]) => Record<string, unknown>,
): ReadAnswer {
  const texts = fields.map((field) => field.value.trim());
  const empty = texts.indexOf("");
  if (empty < 0) return { answer: make(texts) };
  return missing("Write a number first, such as 0.25, −3 or 1e-4.", fields[empty] ?? null);
}

function readMatrix(fields: readonly Input[]): ReadAnswer {
  return readWritten(fields, (texts) => {
    const rows: string[][] = [];
    texts.forEach((text, place) => {
      (rows[Number(fields[place]?.dataset.row)] ??= []).push(text);
    });
    return { rows };
  });
}

function readOrder(form: HTMLFormElement): ReadAnswer {
  const rows = [...form.querySelectorAll<HTMLElement>("[data-item]")];
  if (rows.length > 0) return { answer: { items: rows.map((row) => row.dataset.item ?? "") } };
  const places = inputs(form, "items");
  const empty = places.find((place) => place.value === "");
  if (empty) return missing("Give every place an answer first.", empty);
  return { answer: { items: places.map((place) => place.value) } };
}

function readText(field: Input | undefined): ReadAnswer {
  const text = field?.value.trim().replace(/−/g, "-") ?? "";
  return text === "" ? missing("Write a formula first.", field ?? null) : { answer: { text } };
}
