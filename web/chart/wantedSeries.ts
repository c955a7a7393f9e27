import type { ChartSpec } from "../wire/types";

/** The series that a chart is drawn from. */
export function wantedSeries(chart: ChartSpec): readonly string[] {
  const names = chart.marks.flatMap(({ source, channels }) => {
    const [table, column] = (channels.label ?? "").split(".");
    const words = table !== undefined && column !== undefined ? [table] : [];
    if (source.kind === "series") return [source.series, ...words];
    return source.kind === "graph" ? [source.nodes, source.edges, ...words] : [];
  });
  return [...new Set(names)];
}
