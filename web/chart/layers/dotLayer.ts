import type { MarkSpec, Points } from "../../wire/types";
import { channelColumn } from "../channelColumn";
import { curveStyle } from "../curveStyle";
import { flatNames } from "../flatNames";
import { indexLabel } from "../indexLabel";
import type { Dot, DotLayer, Numbers } from "../model";
import type { ChartSource } from "../source";

const RADIUS = 4;
const SMALL = 2.5;

/** Dots of a series, or of a readout's present values at their indices. */
export function dotLayer(mark: MarkSpec, source: ChartSource): DotLayer {
  return { kind: "dot", mark, dots: mark.source.kind === "now" ? ofReadout(mark, source) : ofSeries(mark, source) };
}

function ofReadout(mark: MarkSpec, source: ChartSource): Dot[] {
  if (mark.source.kind !== "now") return [];
  const names = flatNames(mark.source.readout, source.data.readoutNames);
  return names.map((name, index) => ({
    key: name,
    x: index,
    y: source.data.readout(name),
    radius: RADIUS,
    label: name,
    style: curveStyle(source.chart, mark, { index: 0, count: 1 }),
    ring: 0,
  }));
}

function ofSeries(mark: MarkSpec, source: ChartSource): Dot[] {
  if (mark.source.kind !== "series") return [];
  const points = source.data.series(mark.source.series);
  return points?.kind === "points" ? dotsOf(points, mark, source) : [];
}

function dotsOf(points: Points, mark: MarkSpec, source: ChartSource): Dot[] {
  const xs = channelColumn(points, mark, "x") ?? points.values[0] ?? [];
  const ys = channelColumn(points, mark, "y");
  const colours = channelColumn(points, mark, "colour") ?? channelColumn(points, mark, "curve");
  const rings = channelColumn(points, mark, "ring");
  const sizes = channelColumn(points, mark, "size");
  const crowded = xs.length > 60 && !colours;
  return Array.from({ length: xs.length }, (_, row) => ({
    key: row.toString(),
    x: xs[row] ?? NaN,
    y: ys ? (ys[row] ?? NaN) : 0,
    radius: radiusOf(sizes, row, crowded ? SMALL : RADIUS),
    label: colours ? labelOf(source, mark, colours[row] ?? 0) : mark.label,
    style: curveStyle(source.chart, mark, { index: colours?.[row] ?? 0, count: colours ? 2 : 1 }),
    ring: ringOf(rings, row),
  }));
}

function radiusOf(sizes: Numbers | undefined, row: number, usual: number): number {
  const size = sizes?.[row] ?? NaN;
  return Number.isFinite(size) ? Math.max(1, Math.sqrt(Math.abs(size)) * usual) : usual;
}

function ringOf(rings: Numbers | undefined, row: number): number {
  const ring = rings?.[row] ?? NaN;
  return Number.isFinite(ring) ? (ring % 6) + 1 : 0;
}

function labelOf(source: ChartSource, mark: MarkSpec, value: number): string {
  return indexLabel(source.data.dimensions, mark.channels.colour === "class" ? "class" : "curve", value);
}
