import type { Matrix, Plot } from "../model";
import { isNothing } from "./isNothing";
import { matrixBox } from "./matrixBox";

export interface CellBox {
  readonly key: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly value: number;
}

/** The cells of a matrix that are drawn: what is nothing in an unsigned matrix is left to the plate. */
export function cellBoxes(matrix: Matrix, plot: Plot): readonly CellBox[] {
  const boxes: CellBox[] = [];
  const frame = matrixBox(matrix, plot);
  const cell = { width: frame.width / matrix.columns, height: frame.height / matrix.rows };
  const gap = cell.width > 6 ? 0.6 : 0;
  for (let row = 0; row < matrix.rows; row++) {
    for (let column = 0; column < matrix.columns; column++) {
      const value = matrix.values[row * matrix.columns + column] ?? NaN;
      if (isNothing(value, matrix)) continue;
      const [x, y] = [frame.x + column * cell.width, frame.y + row * cell.height];
      boxes.push({ key: `${row} ${column}`, x, y, width: cell.width - gap, height: cell.height - gap, value });
    }
  }
  return boxes;
}
