import type { ParameterKind, ParameterSpec } from "../../wire/types";

/** A parameter with nothing special but its kind. */
export function spec(
  name: string,
  kind: ParameterKind,
  initial: string,
  more: Partial<Pick<ParameterSpec, "update" | "relevance">> = {},
): ParameterSpec {
  const plain = { label: name, symbol: "", unit: "1", help: `About ${name}.`, group: "Model" };
  return { ...kind, ...plain, update: "rebuild", relevance: [], ...more, name, initial };
}
