import { formatNumber } from "../../text/formatNumber";
import type { Matrix, Plot, Stop } from "../model";
import type { Move, Reader } from "./reader";

/** Reads the cells of a matrix; arrows move by row and column. */
export function matrixReader(matrix: Matrix, plot: Plot): Reader {
  const { rows, columns } = matrix;
  const [width, height] = [plot.width / columns, plot.height / rows];
  return {
    count: rows * columns,
    line: false,
    at: (index) => stopAt(index, matrix, plot),
    nearest: (x, y) =>
      x < 0 || y < 0 || x >= plot.width || y >= plot.height
        ? -1
        : Math.floor(y / height) * columns + Math.floor(x / width),
    move: (index, move) => moved(Math.max(0, index), move, matrix),
  };
}

function stopAt(index: number, matrix: Matrix, plot: Plot): Stop | null {
  const row = Math.floor(index / matrix.columns);
  const column = index % matrix.columns;
  const value = matrix.values[index];
  if (value === undefined) return null;
  return {
    key: index.toString(),
    x: ((column + 0.5) * plot.width) / matrix.columns,
    y: ((row + 0.5) * plot.height) / matrix.rows,
    title: `${plot.y.spec.title || "row"} ${plot.y.categories[row] ?? row}, ${plot.x.spec.title || "column"} ${plot.x.categories[column] ?? column}`,
    rows: [
      {
        label: "value",
        value: Number.isNaN(value) ? "not a number" : formatNumber(value),
        style: null,
        x: NaN,
        y: NaN,
      },
    ],
  };
}

function moved(index: number, move: Move, { rows, columns }: Matrix): number {
  const [row, column] = [Math.floor(index / columns), index % columns];
  switch (move) {
    case "left":
      return row * columns + Math.max(0, column - 1);
    case "right":
      return row * columns + Math.min(columns - 1, column + 1);
    case "up":
      return Math.max(0, row - 1) * columns + column;
    case "down":
      return Math.min(rows - 1, row + 1) * columns + column;
    case "first":
      return row * columns;
    case "last":
      return row * columns + columns - 1;
  }
}
