import { formatNumber } from "../../text/formatNumber";
import type { MarkSpec, Trace } from "../../wire/types";
import { chosenNames } from "../chosenNames";
import { flatNames } from "../flatNames";
import type { Matrix, Numbers } from "../model";
import { presentTrace } from "../presentTrace";
import type { ChartSource } from "../source";
import { steppedDomain } from "./steppedDomain";

const MOST_COLUMNS = 200;

/**
 * The history of a readout over its dimension: a row per index, a column per step, or per 2, 4, 8 … steps so that there
 * are at most 200. A cell is the mean over its steps, the geometric one where colours go by the logarithm; where a
 * thinned history has no step for a cell, the value before holds.
 */
export function stepMatrix(readout: string, mark: MarkSpec, source: ChartSource): Matrix | null {
  const { chart, data } = source;
  const isLog = mark.options.includes("log");
  const trace = presentTrace(data);
  const names = shown(chosenNames(flatNames(readout, trace.columns), mark, source), mark, trace);
  const xs: Numbers = (chart.x.source === "" ? undefined : trace.column(chart.x.source)) ?? trace.steps;
  if (names.length === 0 || xs.length === 0) return null;
  const width = columnWidth(last(xs));
  const columns = Math.floor(last(xs) / width) + 1;
  const values = new Float64Array(names.length * columns);
  names.forEach((name, row) => {
    const history = trace.column(name);
    if (history) fill(values.subarray(row * columns, (row + 1) * columns), { xs, history, width, isLog });
  });
  return {
    rows: names.length,
    columns,
    values,
    domain: steppedDomain(values, isLog),
    span: { x0: 0, x1: columns * width, y0: -0.5, y1: names.length - 0.5 },
    isLog,
    columnNames: Array.from({ length: columns }, (_, column) => nameOf(column, width)),
  };
}

/** Where one index of two is chosen, its own rows: those beyond its last one with a value are left out. */
function shown(names: readonly string[], mark: MarkSpec, trace: Trace): readonly string[] {
  if (mark.channels.curve === undefined) return names;
  const used = names.findLastIndex((name) => trace.column(name)?.some(Number.isFinite) ?? false);
  return names.slice(0, used + 1);
}

function last(xs: Numbers): number {
  return Math.max(0, xs[xs.length - 1] ?? 0);
}

function columnWidth(end: number): number {
  return 2 ** Math.max(0, Math.ceil(Math.log2((end + 1) / MOST_COLUMNS)));
}

function nameOf(column: number, width: number): string {
  const from = formatNumber(column * width, 7);
  return width === 1 ? from : `${from} to ${formatNumber((column + 1) * width - 1, 7)}`;
}

interface History {
  readonly xs: Numbers;
  readonly history: Numbers;
  readonly width: number;
  readonly isLog: boolean;
}

function fill(row: Float64Array, { xs, history, width, isLog }: History): void {
  const counts = new Uint32Array(row.length);
  const others = new Float64Array(row.length).fill(Infinity);
  for (let at = 0; at < xs.length; at++) {
    const value = history[at] ?? NaN;
    const column = Math.floor((xs[at] ?? 0) / width);
    if (Number.isNaN(value) || (isLog && value <= 0)) others[column] = value;
    else {
      row[column] = (row[column] ?? 0) + (isLog ? Math.log10(value) : value);
      counts[column] = (counts[column] ?? 0) + 1;
    }
  }
  let held = NaN;
  for (let column = 0; column < row.length; column++) {
    const count = counts[column] ?? 0;
    const mean = (row[column] ?? 0) / count;
    const other = others[column] ?? Infinity;
    if (count > 0) held = isLog ? 10 ** mean : mean;
    else if (other !== Infinity) held = other;
    row[column] = held;
  }
}
