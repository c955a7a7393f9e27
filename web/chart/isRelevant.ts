import type { ParameterSpec } from "../wire/types";
import type { ChartContext } from "./types";

/** Whether a parameter has any effect with the present values of those that it depends on. */
export function isRelevant(parameter: ParameterSpec, context: ChartContext): boolean {
  return parameter.relevance.every((condition) => condition.values.includes(context.value(condition.parameter)));
}
