import { isRelevant } from "./isRelevant";
import type { ChartSource } from "./source";

/** What both axes span where the chart is a canvas for points: all that its parameter allows; else null. */
export function canvasOf({ chart, context }: ChartSource): readonly [number, number] | null {
  const paint = chart.inputs.find((input) => input.kind === "paint");
  const parameter = paint && context.parameter(paint.parameter);
  if (parameter?.kind !== "points" || !isRelevant(parameter, context)) return null;
  return [-parameter.bound, parameter.bound];
}
