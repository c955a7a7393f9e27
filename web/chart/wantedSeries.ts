import type { ChartSpec } from "../wire/types";

/** The series that a chart is drawn from. */
export function wantedSeries(chart: ChartSpec): readonly string[] {
  const names = chart.marks.flatMap(({ source }) => {
    if (source.kind === "series") return [source.series];
    return source.kind === "graph" ? [source.nodes, source.edges] : [];
  });
  return [...new Set(names)];
}
