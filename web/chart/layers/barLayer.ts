import type { MarkSpec, Points } from "../../wire/types";
import { channelColumn } from "../channelColumn";
import { curveStyle } from "../curveStyle";
import { flatNames } from "../flatNames";
import type { Bar, BarLayer } from "../model";
import type { ChartSource } from "../source";

/** Bars: a readout's present values over its dimension, or rows of a series with categories or intervals. */
export function barLayer(mark: MarkSpec, source: ChartSource): BarLayer {
  const { chart } = source;
  const along = chart.x.kind === "band" ? "x" : chart.y.kind === "band" ? "y" : "interval";
  return {
    kind: "bar",
    mark,
    along,
    bars: mark.source.kind === "now" ? ofReadout(mark, source) : ofSeries(mark, source),
  };
}

function ofReadout(mark: MarkSpec, source: ChartSource): Bar[] {
  if (mark.source.kind !== "now") return [];
  return flatNames(mark.source.readout, source.data.readoutNames).map((name, index) => ({
    key: name,
    label: mark.label,
    category: index,
    from: 0,
    to: source.data.readout(name),
    style: curveStyle(source.chart, mark, { index: 0, count: 1 }),
  }));
}

function ofSeries(mark: MarkSpec, source: ChartSource): Bar[] {
  if (mark.source.kind !== "series") return [];
  const points = source.data.series(mark.source.series);
  return points?.kind === "points" ? barsOf(points, mark, source) : [];
}

function barsOf(points: Points, mark: MarkSpec, source: ChartSource): Bar[] {
  const [low, high] = source.chart.y.kind === "band" ? (["x0", "x1"] as const) : (["y0", "y1"] as const);
  const from = channelColumn(points, mark, low);
  const to = channelColumn(points, mark, high) ?? channelColumn(points, mark, low === "x0" ? "x" : "y");
  const categories = channelColumn(points, mark, low === "x0" ? "y" : "x");
  const colours = channelColumn(points, mark, "colour");
  const rows = points.values[0]?.length ?? 0;
  return Array.from({ length: rows }, (_, row) => ({
    key: row.toString(),
    label: mark.label,
    category: categories?.[row] ?? row,
    from: from?.[row] ?? 0,
    to: to?.[row] ?? NaN,
    style: curveStyle(source.chart, mark, { index: colours?.[row] ?? 0, count: colours ? 2 : 1 }),
  }));
}
