import type { ParameterSpec } from "../../wire/types";
import { toggled } from "./toggled";

/** The printed value after `index` was picked: a number takes it, a list gains or loses it. */
export function picked(parameter: ParameterSpec | undefined, printed: string, index: number): string {
  if (parameter?.kind !== "int") return toggled(printed, index);
  return Math.min(parameter.max, Math.max(parameter.min, index)).toString();
}
