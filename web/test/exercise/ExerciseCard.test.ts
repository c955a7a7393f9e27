// @vitest-environment jsdom
import { describe, expect, it } from "vitest";
import { ExerciseCard } from "../../exercise/ExerciseCard";
import { Progress } from "../../exercise/Progress";
import type { AnswerForm, ExerciseSpec, Verdict } from "../../wire/types";

const RIGHT: Verdict = { score: 1, points: 2, findings: [{ met: true, message: "1/√187 ≈ 0.0731." }] };

function page(fields: string): HTMLElement {
  document.body.innerHTML = `<section data-exercise="entry"><form>${fields}<button data-check>Check</button></form>
    <div data-verdict></div><ol data-hint-list hidden></ol><button data-hint-button>Hint 1 of 2</button>
    <span data-points></span><p data-run-line></p></section>`;
  const section = document.querySelector("section");
  if (!section) throw new Error("the page must have an exercise");
  return section;
}

function given(
  fields: string,
  form: AnswerForm,
  verdict: Verdict | null = RIGHT,
  { runId = null, last = null }: { runId?: string | null; last?: Verdict | null } = {},
) {
  const element = page(fields);
  const answers: unknown[] = [];
  const renewed: ExerciseSpec[] = [];
  const asked: unknown[] = [];
  const standing = last ? { attempts: 1, best: last.score } : { attempts: 0, best: 0 };
  const spec = { id: "entry", title: "Entry", points: 2, seed: 5, form, hints: 2, standing, last };
  const card = new ExerciseCard(element, spec, {
    lab: "karate-club",
    runId: () => runId,
    progress: new Progress([spec]),
    typeset: () => Promise.resolve(),
    checkAnswer: (exercise, answer) => {
      answers.push({ ...exercise, answer });
      const after = { attempts: standing.attempts + 1, best: Math.max(standing.best, verdict?.score ?? 0) };
      return Promise.resolve(
        verdict ? { verdict, standing: after } : { verdict, problem: "The server does not answer." },
      );
    },
    fetchHint: (_, number) => Promise.resolve(`Hint number ${number}.`),
    fetchVariant: () =>
      Promise.resolve({ spec: { ...spec, seed: 6 }, html: '<section data-exercise="entry">Drawn anew</section>' }),
    createRun: (request) => {
      asked.push(request);
      return Promise.resolve({ runId: "r1", problems: [] });
    },
    openRun: (run) => asked.push(run),
    changed: () => undefined,
    renewed: (drawn) => renewed.push(drawn),
  });
  return { element, answers, card, renewed, asked };
}

async function submit(element: HTMLElement): Promise<string> {
  element.querySelector("form")?.dispatchEvent(new Event("submit", { cancelable: true }));
  for (let turn = 0; turn < 5; turn++) await Promise.resolve();
  return element.querySelector("[data-verdict]")?.textContent ?? "";
}

const number = { kind: "number", unit: "1" } as const;
const options = { kind: "choice", options: [] } as const;

describe("an exercise", () => {
  it("hands the answer in with its seed and shows the verdict", async () => {
    const { element, answers } = given('<input name="value" value="0.0731">', number);
    expect(await submit(element)).toBe("Right. 1/√187 ≈ 0.0731.");
    expect(answers).toEqual([{ lab: "karate-club", id: "entry", seed: 5, answer: { value: "0.0731" } }]);
    expect(element.querySelector("[data-points]")?.textContent).toBe("2 of 2 points · 1 attempt");
    expect(element.hasAttribute("data-solved")).toBe(true);
  });

  it("opens a run that is to be found out, by its name", async () => {
    const { element, asked } = given('<button data-blind-run="B"></button>', options);
    element.querySelector<HTMLElement>("[data-blind-run]")?.click();
    for (let turn = 0; turn < 5; turn++) await Promise.resolve();
    expect(asked).toEqual([{ lab: "karate-club", blind: { exercise: "entry", run: "B" } }, "r1"]);
  });

  it("lists the findings of a partly right answer", async () => {
    const verdict = {
      ...{ score: 0.5, points: 2 },
      findings: [
        { met: true, message: "two labels" },
        { met: false, message: "needs 90 %" },
      ],
    };
    const { element } = given('<input name="value" value="1">', number, verdict);
    expect(await submit(element)).toBe("Partly.Met: two labelsNot met: needs 90 %");
    expect(element.querySelector("[data-points]")?.textContent).toBe("1 of 2 points · 1 attempt");
  });

  it("shows what the server kept of the last answer and counts on from there", async () => {
    const wrong = { score: 0, points: 2, findings: [{ met: false, message: "Too small." }] };
    const { element } = given('<input name="value" value="2">', number, wrong, { last: RIGHT });
    expect(element.querySelector("[data-verdict]")?.textContent).toBe("Right. 1/√187 ≈ 0.0731.");
    expect(element.querySelector("[data-points]")?.textContent).toBe("2 of 2 points · 1 attempt");
    expect(await submit(element)).toBe("Not yet. Too small.");
    expect(element.querySelector("[data-points]")?.textContent).toBe("2 of 2 points · 2 attempts");
  });

  it.each([
    ["a number", '<input name="value" value=" ">', number, "Write a number"],
    ["a choice", '<input type="radio" name="option" value="a">', options, "Choose one answer"],
    ["a formula", '<input name="text" value=" ">', { kind: "expression", variables: [] } as const, "Write a formula"],
    ["a run", "", { kind: "run" } as const, "Press Play first"],
    [
      "places",
      '<select name="items"><option value=""></select>',
      { kind: "ordering", items: [], places: ["1"] } as const,
      "Give every place",
    ],
  ] as const)("asks for %s that is missing and counts no attempt", async (_, fields, form, message) => {
    const { element, answers } = given(fields, form);
    expect(await submit(element)).toContain(message);
    expect(answers).toEqual([]);
    expect(element.querySelector("[data-points]")?.textContent).toBe("2 points");
  });

  it.each([
    [
      '<input type="radio" name="option" value="a"><input type="radio" name="option" value="b" checked>',
      options,
      { option: "b" },
    ],
    [
      '<input type="checkbox" name="options" value="a" checked><input type="checkbox" name="options" value="b" checked>',
      { kind: "multiChoice", options: [] } as const,
      { options: ["a", "b"] },
    ],
    [
      '<li data-item="q"></li><li data-item="p"></li>',
      { kind: "ordering", items: [], places: [] } as const,
      { items: ["q", "p"] },
    ],
    [
      '<select name="items"><option value="p" selected></select>',
      { kind: "ordering", items: [], places: ["1"] } as const,
      { items: ["p"] },
    ],
    [
      '<input name="text" value="dH * (1 − H^2)">',
      { kind: "expression", variables: ["H"] } as const,
      { text: "dH * (1 - H^2)" },
    ],
    [
      '<input name="sizes" value="16"><input name="sizes" value="34">',
      { kind: "dimensions", rank: 2 } as const,
      { sizes: ["16", "34"] },
    ],
    [
      '<input name="rows" data-row="0" value="1"><input name="rows" data-row="0" value="−2"><input name="rows" data-row="1" value="3"><input name="rows" data-row="1" value="4e-1">',
      { kind: "matrix", rows: 2, columns: 2 } as const,
      {
        rows: [
          ["1", "−2"],
          ["3", "4e-1"],
        ],
      },
    ],
  ] as const)("reads %s", async (fields, form, answer) => {
    const { element, answers } = given(fields, form);
    await submit(element);
    expect(answers).toMatchObject([{ answer }]);
  });

  it("hands in the page's run", async () => {
    const { element, answers } = given("", { kind: "run" }, RIGHT, { runId: "r7" });
    await submit(element);
    expect(answers).toMatchObject([{ answer: { runId: "r7" } }]);
  });

  it("hands in a run from elsewhere by its link and step", async () => {
    const fields = '<input name="address" value=" http://x/labs/a?seed=3 "><input name="step" value="40">';
    const { element, answers } = given(fields, { kind: "run" }, RIGHT, { runId: "r7" });
    await submit(element);
    expect(answers).toMatchObject([{ answer: { address: "http://x/labs/a?seed=3", step: "40" } }]);
  });

  it("asks for the step of a run from elsewhere", async () => {
    const fields = '<input name="address" value="http://x/labs/a"><input name="step" value="">';
    expect(await submit(given(fields, { kind: "run" }).element)).toContain("up to which step");
  });

  it("tells why the server did not judge, and counts no attempt", async () => {
    const { element } = given('<input name="value" value="1">', number, null);
    expect(await submit(element)).toBe("The server does not answer.");
    expect(element.querySelector("[data-points]")?.textContent).toBe("2 points");
  });

  it("puts another drawing in its place", async () => {
    const { element, renewed } = given(
      '<input name="value"><button type="button" data-variant-button>New</button>',
      number,
    );
    const place = element.parentElement;
    element.querySelector<HTMLButtonElement>("[data-variant-button]")?.click();
    for (let turn = 0; turn < 5; turn++) await Promise.resolve();
    expect(place?.textContent).toBe("Drawn anew");
    expect(renewed.map((spec) => spec.seed)).toEqual([6]);
  });

  it("gives hints one by one", async () => {
    const { element } = given('<input name="value">', number);
    const button = element.querySelector<HTMLButtonElement>("[data-hint-button]");
    const list = element.querySelector<HTMLElement>("[data-hint-list]");
    for (const shown of ["Hint number 1.", "Hint number 1.Hint number 2."]) {
      button?.click();
      for (let turn = 0; turn < 5; turn++) await Promise.resolve();
      expect(list?.textContent).toBe(shown);
    }
    expect(list?.hidden).toBe(false);
    expect(button?.hidden).toBe(true);
  });

  it("moves rows by buttons and by keys and keeps the focus", () => {
    const row = (item: string) =>
      `<li data-item="${item}"><button type="button" data-move="up">u</button><button type="button" data-move="down">d</button></li>`;
    const { element } = given(`<ol data-ordering>${["a", "b", "c"].map(row).join("")}</ol>`, {
      ...{ kind: "ordering", items: [], places: [] },
    });
    const order = () =>
      [...element.querySelectorAll<HTMLElement>("[data-item]")].map((item) => item.dataset.item).join("");
    const down = element.querySelector<HTMLElement>('[data-item="a"] [data-move="down"]');
    down?.click();
    expect(order()).toBe("bac");
    expect(document.activeElement).toBe(down);
    down?.dispatchEvent(new KeyboardEvent("keydown", { key: "ArrowDown", bubbles: true, cancelable: true }));
    expect(order()).toBe("bca");
    down?.dispatchEvent(new KeyboardEvent("keydown", { key: "ArrowUp", bubbles: true, cancelable: true }));
    expect(order()).toBe("bac");
  });
});
