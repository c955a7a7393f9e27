import type { Matrix, Plot } from "../model";

export interface CellBox {
  readonly key: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly value: number;
}

/** The cells of a matrix that are drawn: zeros of a sparse, unsigned matrix are left to the plate. */
export function cellBoxes(matrix: Matrix, plot: Plot): readonly CellBox[] {
  const boxes: CellBox[] = [];
  const width = extent(plot.x.at(matrix.span.x0), plot.x.at(matrix.span.x1), plot.x.bandwidth * matrix.columns);
  const height = extent(plot.y.at(matrix.span.y0), plot.y.at(matrix.span.y1), plot.y.bandwidth * matrix.rows);
  const cell = { width: width / matrix.columns, height: height / matrix.rows };
  const gap = cell.width > 6 ? 0.6 : 0;
  const sparse = matrix.domain[0] === 0;
  for (let row = 0; row < matrix.rows; row++) {
    for (let column = 0; column < matrix.columns; column++) {
      const value = matrix.values[row * matrix.columns + column] ?? NaN;
      if (sparse && value === 0) continue;
      const [x, y] = [column * cell.width, row * cell.height];
      boxes.push({ key: `${row} ${column}`, x, y, width: cell.width - gap, height: cell.height - gap, value });
    }
  }
  return boxes;
}

function extent(from: number, to: number, banded: number): number {
  return banded > 0 ? banded : Math.abs(to - from);
}
