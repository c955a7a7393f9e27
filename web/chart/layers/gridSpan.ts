import type { Grid } from "../../wire/types";
import type { Region } from "../model";
import type { ChartSource } from "../source";

const AROUND_HANDLES = 1.5;

/**
 * The part of the axes that a grid covers. On a map with movable points it is one and a half times as far out as the
 * farthest of them, to all sides; elsewhere cells are counted.
 */
export function gridSpan(grid: Grid, source: ChartSource): Region {
  const handles = source.chart.inputs.find((input) => input.kind === "point");
  const reach = handles ? farthest(source.context.value(handles.parameter)) : 0;
  if (reach > 0) {
    const end = AROUND_HANDLES * reach;
    return { x0: -end, x1: end, y0: -end, y1: end };
  }
  const [rows = 0, columns = 0] = grid.shape;
  return { x0: -0.5, x1: columns - 0.5, y0: -0.5, y1: rows - 0.5 };
}

function farthest(printed: string): number {
  const numbers = printed
    .split(/[;,]/)
    .filter((part) => !part.startsWith("c"))
    .map(Number);
  return Math.max(0, ...numbers.filter(Number.isFinite).map(Math.abs));
}
