import { formatNumber } from "../../text/formatNumber";
import { matrixBox, type Box } from "../marks/matrixBox";
import type { HeatLayer, Matrix, Plot, Stop } from "../model";
import type { Move, Reader } from "./reader";

/** Reads the cells of a matrix; arrows move by row and column. */
export function matrixReader(layer: HeatLayer & { readonly matrix: Matrix }, plot: Plot): Reader {
  const { matrix } = layer;
  const { rows, columns } = matrix;
  const box = matrixBox(matrix, plot);
  return {
    count: rows * columns,
    line: false,
    at: (index) => stopAt(index, layer, { plot, box }),
    nearest: (x, y) => {
      const column = Math.floor(((x - box.x) / box.width) * columns);
      const row = Math.floor(((y - box.y) / box.height) * rows);
      return column < 0 || row < 0 || column >= columns || row >= rows ? -1 : row * columns + column;
    },
    move: (index, move) => moved(Math.max(0, index), move, matrix),
  };
}

interface Where {
  readonly plot: Plot;
  readonly box: Box;
}

function stopAt(index: number, layer: HeatLayer & { readonly matrix: Matrix }, { plot, box }: Where): Stop | null {
  const { matrix } = layer;
  const row = Math.floor(index / matrix.columns);
  const column = index % matrix.columns;
  const value = matrix.values[index];
  if (value === undefined) return null;
  const rowName = plot.y.categories[row] ?? row;
  const columnName = plot.x.categories[column] ?? matrix.columnNames[column] ?? column;
  return {
    key: index.toString(),
    x: box.x + ((column + 0.5) * box.width) / matrix.columns,
    y: box.y + ((row + 0.5) * box.height) / matrix.rows,
    title: `${place(plot.y.spec.title || "row", rowName)}, ${place(plot.x.spec.title || "column", columnName)}`,
    rows: [
      {
        label: layer.title || "value",
        value: Number.isNaN(value) ? "not a number" : formatNumber(value),
        style: null,
        x: NaN,
        y: NaN,
      },
    ],
  };
}

/** "layer 3", also where the category itself says that it is a layer. */
function place(title: string, name: string | number): string {
  return name.toString().startsWith(title) ? name.toString() : `${title} ${name}`;
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
