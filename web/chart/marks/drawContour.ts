import { contours, type ContourMultiPolygon } from "d3-contour";
import type { ContourLayer, Matrix, Plot } from "../model";
import type { Group } from "./group";

const LEVELS = 9;

/** Lines of equal height at equal distances of the values, fainter further up. Row 0 is at the low end of y. */
export function drawContour(group: Group, layer: ContourLayer, plot: Plot): void {
  const lines = layer.matrix ? linesOf(layer.matrix) : [];
  group
    .selectAll<SVGPathElement, ContourMultiPolygon>("path.contour")
    .data(lines, (line) => line.value)
    .join("path")
    .attr("class", "contour")
    .attr("stroke-opacity", (_, level) => (0.95 - (0.62 * level) / LEVELS).toFixed(2))
    .attr("d", (line) => (layer.matrix ? pathOf(line, layer.matrix, plot) : null));
}

const known = new WeakMap<object, readonly ContourMultiPolygon[]>();

/** A static grid is contoured once. */
function linesOf(matrix: Matrix): readonly ContourMultiPolygon[] {
  const values = matrix.values as object & ArrayLike<number>;
  const before = known.get(values);
  if (before) return before;
  const [low, high] = matrix.domain;
  const thresholds = Array.from({ length: LEVELS }, (_, level) => low + ((high - low) * (level + 0.5)) / LEVELS);
  const lines = contours().size([matrix.columns, matrix.rows]).thresholds(thresholds)(Array.from(values));
  known.set(values, lines);
  return lines;
}

function pathOf(line: ContourMultiPolygon, matrix: Matrix, plot: Plot): string {
  return line.coordinates
    .flat()
    .map((ring) => {
      const inner = ring.map(([column = 0, row = 0]) => place(column, row, matrix, plot));
      return `M${inner.join("L")}Z`;
    })
    .join("");
}

/** Samples stand on the edges of the span: the first column is x0 and the last x1. */
function place(column: number, row: number, { span, rows, columns }: Matrix, plot: Plot): string {
  const x = plot.x.at(span.x0 + ((column - 0.5) / (columns - 1)) * (span.x1 - span.x0));
  const y = plot.y.at(span.y0 + ((row - 0.5) / (rows - 1)) * (span.y1 - span.y0));
  return `${x.toFixed(1)},${y.toFixed(1)}`;
}
