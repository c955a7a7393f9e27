import type { Channel, MarkSpec, Points } from "../../wire/types";
import { besideColumn } from "../besideColumn";
import { classLabel } from "../classLabel";
import { curveLabel } from "../curveLabel";
import { curveStyle } from "../curveStyle";
import { flatNames } from "../flatNames";
import { viridisParts } from "../marks/viridis";
import type { Dot, DotLayer, Numbers, Style } from "../model";
import type { ChartSource } from "../source";
import { traceCurves } from "./traceCurves";

const RADIUS = 4;
const SMALL = 2.5;
const FEW = 60;
const CROWD = 500;

/** Dots of a series, of a readout's present values at their indices, or of its history. */
export function dotLayer(mark: MarkSpec, source: ChartSource): DotLayer {
  return { kind: "dot", mark, dots: dotsOfMark(mark, source) };
}

function dotsOfMark(mark: MarkSpec, source: ChartSource): Dot[] {
  switch (mark.source.kind) {
    case "now":
      return ofReadout(mark, source);
    case "trace":
      return ofHistory(mark, source);
    default:
      return ofSeries(mark, source);
  }
}

/** A dot a step, of the present attempt alone. */
function ofHistory(mark: MarkSpec, source: ChartSource): Dot[] {
  const curves = traceCurves(mark, source).filter((curve) => !curve.ghost);
  return curves.flatMap(({ key, label, xs, ys, style }) =>
    Array.from(xs, (x, row) => {
      return { key: `${key} ${row}`, x, y: ys[row] ?? NaN, radius: SMALL, label, style, ring: 0 };
    }),
  );
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
  const column = (channel: Channel) => besideColumn(points, mark, channel, source);
  const xs = column("x") ?? points.values[0] ?? [];
  const ys = column("y");
  const colours = column("colour") ?? column("curve");
  const rings = column("ring");
  const sizes = column("size");
  const fills = mark.channels.value === undefined ? undefined : column("value");
  const most = fills ? Math.max(0, ...Array.from(fills).filter(Number.isFinite)) : 0;
  const crowded = xs.length > CROWD || (xs.length > FEW && !colours);
  return Array.from({ length: xs.length }, (_, row) => ({
    key: row.toString(),
    x: xs[row] ?? NaN,
    y: ys ? (ys[row] ?? NaN) : 0,
    radius: radiusOf(sizes, row, crowded ? SMALL : RADIUS),
    label: colours ? labelOf(source, mark, colours[row] ?? NaN) : mark.label,
    style: styleOf(source, mark, colours, row),
    ring: ringOf(rings, row),
    ...(fills && { fill: fillOf(fills[row] ?? NaN, most) }),
  }));
}

/** Grey where the class is not known. */
function styleOf(source: ChartSource, mark: MarkSpec, colours: Numbers | undefined, row: number): Style {
  const index = colours?.[row] ?? 0;
  const style = curveStyle(source.chart, mark, { index: index || 0, count: colours ? 2 : 1 });
  return Number.isFinite(index) ? style : { ...style, colour: 0, marker: 1 };
}

function fillOf(value: number, most: number): string {
  return Number.isFinite(value) ? `rgb(${viridisParts(value / (most || 1)).join(",")})` : "none";
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
  if (!Number.isFinite(value)) return mark.label;
  const { dimensions } = source.data;
  const isClass = mark.channels.colour?.endsWith("class") === true;
  return isClass ? classLabel(dimensions, value) : curveLabel(dimensions, mark.channels.colour, value);
}
