import type { ChartSpec } from "../wire/types";

/** The series that a chart is drawn from, those included from which it takes single columns, as `labels.class`. */
export function wantedSeries(chart: ChartSpec): readonly string[] {
  const names = chart.marks.flatMap(({ source, channels }) => {
    const beside = Object.values(channels)
      .filter((column) => column.includes("."))
      .map((column) => column.slice(0, column.indexOf(".")));
    if (source.kind === "series") return [source.series, ...beside];
    return source.kind === "graph" ? [source.nodes, source.edges, ...beside] : [];
  });
  return [...new Set(names)];
}
