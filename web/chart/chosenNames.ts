import { indexOf } from "./indexOf";
import type { ChartSource } from "./source";
import type { MarkSpec } from "../wire/types";

/**
 * Those of a readout's flat names that a mark shows: all, or where it names a number or a parameter those whose first index is that
 * number or the parameter's value; the last ones where there are not so many.
 */
export function chosenNames(names: readonly string[], mark: MarkSpec, { context }: ChartSource): readonly string[] {
  if (mark.channels.curve === undefined) return names;
  const last = Math.max(0, ...names.map((name) => indexOf(name)[0] ?? 0));
  const chosen = /^\d+$/.test(mark.channels.curve) ? mark.channels.curve : context.value(mark.channels.curve);
  const wanted = Math.min(Number(chosen) || 0, last);
  return names.filter((name) => indexOf(name)[0] === wanted);
}
