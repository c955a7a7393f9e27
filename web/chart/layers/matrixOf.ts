import type { Grid, MarkSpec } from "../../wire/types";
import { flatNames } from "../flatNames";
import type { Matrix } from "../model";
import type { ChartSource } from "../source";
import { gridSpan } from "./gridSpan";

/** A grid of rank 2, or the history of a readout over its dimension: step × index. */
export function matrixOf(mark: MarkSpec, source: ChartSource): Matrix | null {
  if (mark.source.kind === "trace") return ofTrace(mark.source.y, source);
  const grid = mark.source.kind === "series" ? source.data.series(mark.source.series) : undefined;
  return grid?.kind === "grid" && grid.shape.length === 2 ? ofGrid(grid, source) : null;
}

function ofGrid(grid: Grid, source: ChartSource): Matrix {
  const [rows = 0, columns = 0] = grid.shape;
  return { rows, columns, values: grid.values, domain: grid.domain, span: gridSpan(grid, source) };
}

function ofTrace(readout: string, { data }: ChartSource): Matrix | null {
  const names = flatNames(readout, data.trace.columns);
  const columns = data.trace.steps.length;
  if (names.length === 0 || columns === 0) return null;
  const values = new Float64Array(names.length * columns);
  names.forEach((name, row) => {
    const history = data.trace.column(name);
    if (history) values.set(history.subarray(0, columns), row * columns);
  });
  const last = data.trace.steps[columns - 1] ?? 0;
  const span = { x0: data.trace.steps[0] ?? 0, x1: Math.max(1, last), y0: -0.5, y1: names.length - 0.5 };
  return { rows: names.length, columns, values, domain: domainOf(values), span };
}

/** Stepped to powers of two, so that colours keep still while values drift. */
function domainOf(values: Float64Array): readonly [number, number] {
  const finite = values.filter(Number.isFinite);
  const high = finite.reduce((most, value) => Math.max(most, value), 0);
  const low = finite.reduce((least, value) => Math.min(least, value), 0);
  return [low < 0 ? -step(-low) : 0, step(high)];
}

function step(size: number): number {
  return size > 0 ? 2 ** Math.ceil(Math.log2(size)) : 1;
}
