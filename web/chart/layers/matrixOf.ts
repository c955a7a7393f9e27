import type { Grid, MarkSpec } from "../../wire/types";
import type { Matrix } from "../model";
import type { ChartSource } from "../source";
import { gridSpan } from "./gridSpan";
import { stepMatrix } from "./stepMatrix";
import { steppedDomain } from "./steppedDomain";

/** A grid of rank 2, or the history of a readout over its dimension: step × index. */
export function matrixOf(mark: MarkSpec, source: ChartSource): Matrix | null {
  const isLog = mark.options.includes("log");
  if (mark.source.kind === "trace") return stepMatrix(mark.source.y, mark, source);
  const grid = mark.source.kind === "series" ? source.data.series(mark.source.series) : undefined;
  return grid?.kind === "grid" && grid.shape.length === 2 ? ofGrid(grid, isLog, source) : null;
}

function ofGrid(grid: Grid, isLog: boolean, source: ChartSource): Matrix {
  const [rows = 0, columns = 0] = grid.shape;
  const domain = isLog ? steppedDomain(grid.values, isLog) : grid.domain;
  return { rows, columns, values: grid.values, domain, span: gridSpan(grid, source), isLog, columnNames: [] };
}
