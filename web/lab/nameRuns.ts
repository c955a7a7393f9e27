import type { LabSpec, ParameterSpec, RunKey, RunName } from "../wire/types";

/** A run on the page: its place there, and what it is computed from. */
export interface Named {
  readonly place: number;
  readonly key: RunKey;
}

const SEED = "seed";

/** Names runs by what differs among them: the parameters that are not the same in all, and the seed. */
export function nameRuns(runs: readonly Named[], lab: LabSpec): readonly RunName[] {
  const values = runs.map(({ key }) => startValues(key, lab));
  const names = [...lab.parameters.map((parameter) => parameter.name), SEED].filter(
    (name) =>
      new Set(values.map((one) => one[name])).size > 1 ||
      new Set(runs.map(({ key }) => JSON.stringify(key.changes.filter((change) => change.name === name)))).size > 1,
  );
  return runs.map(({ place, key }, at) => {
    const parts = names.map((name) => partOf(name, key, values[at]?.[name] ?? "", lab));
    return {
      place,
      letter: "ABCD"[place] ?? "?",
      label: parts.map((part) => part.long).join(", ") || "same values",
      short: parts.map((part) => part.short).join(" "),
    };
  });
}

/** Printed values at step 0, the seed among them: what is explicit, else what the preset carries, else the default. */
function startValues(key: RunKey, lab: LabSpec): Record<string, string> {
  const values: Record<string, string> = {};
  for (const parameter of lab.parameters) values[parameter.name] = parameter.initial;
  const preset = lab.parameters.find((parameter) => parameter.kind === "preset");
  const carried = preset?.kind === "preset" ? preset.defaults[key.parameters[preset.name] ?? preset.initial] : {};
  return { ...values, ...carried, ...key.parameters, [SEED]: key.seed.toString() };
}

function partOf(name: string, key: RunKey, start: string, lab: LabSpec): { long: string; short: string } {
  const symbol = symbolOf(lab.parameters.find((parameter) => parameter.name === name));
  const last = key.changes.filter((change) => change.name === name).at(-1);
  const value = shown(last?.value ?? start);
  const from = last ? ` from step ${last.step}` : "";
  return { long: `${symbol} = ${value}${from}`, short: `${symbol}=${value}` };
}

function symbolOf(parameter: ParameterSpec | undefined): string {
  if (!parameter) return SEED;
  return parameter.symbol === "" ? parameter.label.toLowerCase() : parameter.symbol;
}

function shown(value: string): string {
  if (value === "") return "none";
  return value.length > 24 ? `${value.slice(0, 22)}…` : value;
}
