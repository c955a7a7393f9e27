import { currentOf } from "./currentOf";
import type { ChartSource } from "./source";
import { wantedSeries } from "./wantedSeries";

/**
 * What a chart without histories and readouts is drawn from, to compare by identity: while nothing of it changes, the
 * last drawing stands. Null for charts that every step changes.
 */
export function unchanging({ chart, data, context }: ChartSource, look: readonly unknown[]): readonly unknown[] | null {
  const isHeld = chart.marks.every(({ source }) => ["series", "graph", "constant"].includes(source.kind));
  if (!isHeld) return null;
  const values = [
    ...chart.inputs.map((input) => context.value(input.parameter)),
    ...chart.marks.map((mark) => currentOf(mark, data)),
  ];
  const { theme, patterns, thickLines } = context.settings();
  return [
    data.attempt,
    data.dimensions,
    data.overlay,
    ...look,
    ...values,
    theme,
    patterns,
    thickLines,
    ...wantedSeries(chart).map((name) => data.series(name)),
  ];
}
