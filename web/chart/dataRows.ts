import { graphRows } from "./graphRows";
import { isQuiet } from "./isQuiet";
import type { Cell } from "../wire/types";
import type { Curve, Layer, LineLayer, Matrix, Plot } from "./model";

/** The numbers behind a drawing: one header, then rows. */
export interface DataRows {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
}

/** The numbers that a chart shows: its curves side by side over x, or the columns of its first other mark. */
export function dataRows(layers: readonly Layer[], plot: Plot): DataRows {
  const lines = layers.filter((layer): layer is LineLayer => layer.kind === "line");
  if (lines.some((layer) => layer.curves.length > 0)) return ofLines(lines, layers.flatMap(besideLines), plot);
  const other = layers.map((layer) => ofLayer(layer, plot)).find((data) => data !== null && data.rows.length > 0);
  return other ?? { columns: [], rows: [] };
}

/** What a column of the table needs to know. */
type Column = Pick<Curve, "label" | "xs" | "ys">;

function ofLines(lines: readonly LineLayer[], beside: readonly Column[], plot: Plot): DataRows {
  const curves = lines.flatMap((layer) =>
    layer.curves
      .filter((curve) => !curve.ghost)
      .map((curve) => ({
        ...curve,
        label: isQuiet(curve.style.role) ? told(layer.mark.label || curve.style.role, curve.label) : curve.label,
      })),
  );
  if (curves.length === 0) return { columns: [], rows: [] };
  return lines.some((layer) => layer.steps)
    ? ofTrajectories(lines, curves, plot)
    : ofHistories([...beside, ...curves], plot);
}

function told(what: string, curve: string): string {
  return what === curve ? what : `${what} ${curve}`;
}

/** Bars and dots with one value for an x are columns beside the lines, dots by their names; a cloud of dots is not. */
function besideLines(layer: Layer): Column[] {
  const columns = [...placesOf(layer)].map(([label, places]) => ({
    label,
    xs: places.map(([x]) => x),
    ys: places.map(([, y]) => y),
  }));
  return columns.some(({ xs }) => new Set(xs).size < xs.length) ? [] : columns;
}

type Place = readonly [number, number];

function placesOf(layer: Layer): Map<string, readonly Place[]> {
  if (layer.kind !== "dot" && (layer.kind !== "bar" || layer.along !== "interval")) return new Map();
  const own = layer.mark.label || layer.mark.role;
  return layer.kind === "bar"
    ? group(layer.bars, (bar) => [own, [bar.category, bar.to]])
    : group(layer.dots, (dot) => [dot.label || own, [dot.x, dot.y]]);
}

function group<T>(items: readonly T[], placed: (item: T) => readonly [string, Place]): Map<string, readonly Place[]> {
  const groups = new Map<string, Place[]>();
  for (const [name, place] of items.map(placed)) {
    const members = groups.get(name);
    if (members) members.push(place);
    else groups.set(name, [place]);
  }
  return groups;
}

/** Curves that share their x stand side by side; one that has no value at an x leaves its cell empty. */
function ofHistories(curves: readonly Column[], plot: Plot): DataRows {
  const places = curves.map((curve) => new Map(Array.from(curve.xs, (x, at) => [x, at])));
  const xs = sharedXs(curves);
  const rows = xs.map(([x, row]) => [
    cell(x),
    ...curves.map((curve, c) => cell(curve.ys[row ?? places[c]?.get(x) ?? -1])),
  ]);
  return { columns: [plot.x.spec.title, ...curves.map((curve) => curve.label)], rows };
}

/** Every x with its row where all curves have the same x, as a thinned history may have one twice; else without. */
function sharedXs(curves: readonly Column[]): (readonly [number, number | null])[] {
  const first = curves.reduce((most, curve) => (curve.xs.length > most.xs.length ? curve : most)).xs;
  const isShared = curves.every(({ xs }) => Array.prototype.every.call(xs, (x, at) => x === first[at]));
  if (isShared) return Array.from(first, (x, row) => [x, row] as const);
  const all = new Set(curves.flatMap((curve) => Array.from(curve.xs)));
  return [...all].sort((a, b) => a - b).map((x) => [x, null] as const);
}

function ofTrajectories(lines: readonly LineLayer[], curves: readonly Curve[], plot: Plot): DataRows {
  const columns = curves.flatMap(({ label }) => [`${plot.x.spec.title} ${label}`, `${plot.y.spec.title} ${label}`]);
  const longest = lines.reduce((most, line) => (lengthOf(line) > lengthOf(most) ? line : most));
  const rows = Array.from({ length: Math.max(...curves.map((curve) => curve.xs.length)) }, (_, at) => [
    longest.steps?.[at] ?? null,
    ...curves.flatMap((curve) => [cell(curve.xs[at]), cell(curve.ys[at])]),
  ]);
  return { columns: ["step", ...columns], rows };
}

function lengthOf(line: LineLayer): number {
  return line.steps?.length ?? 0;
}

function cell(value: number | undefined): Cell {
  return value === undefined || Number.isNaN(value) ? null : value;
}

function ofLayer(layer: Layer, plot: Plot): DataRows | null {
  switch (layer.kind) {
    case "dot":
      return {
        columns: [plot.x.spec.title, plot.y.spec.title || "y"],
        rows: layer.dots.map((dot) => [cell(dot.x), cell(dot.y)]),
      };
    case "bar": {
      const names = layer.along === "y" ? plot.y : plot.x;
      return {
        columns: [names.spec.title, (layer.along === "y" ? plot.x : plot.y).spec.title],
        rows: layer.bars.map((bar) => [names.categories[bar.category] ?? bar.category, cell(bar.to)]),
      };
    }
    case "graph":
      return graphRows(layer);
    case "heat":
      return layer.matrix ? ofMatrix(layer.matrix, plot) : null;
    case "table":
      return { columns: layer.columns, rows: layer.rows };
    default:
      return null;
  }
}

function ofMatrix(matrix: Matrix, plot: Plot): DataRows {
  const across = (column: number) => plot.x.categories[column] ?? matrix.columnNames[column] ?? column.toString();
  const columns = [plot.y.spec.title, ...Array.from({ length: matrix.columns }, (_, column) => across(column))];
  const rows = Array.from({ length: matrix.rows }, (_, row) => [
    plot.y.categories[row] ?? row,
    ...Array.from({ length: matrix.columns }, (_, column) => cell(matrix.values[row * matrix.columns + column])),
  ]);
  return { columns, rows };
}
