import type { Dot, Plot } from "../model";

/** Where a dot stands in the frame; at the edge if the frame ends before it, nowhere if it is undefined. */
export function dotPlace(dot: Dot, plot: Plot): { readonly x: number; readonly y: number } | null {
  const x = plot.x.at(dot.x);
  const y = plot.chart.y.kind === "none" ? plot.height / 2 : plot.y.at(dot.y);
  if (!Number.isFinite(x + y)) return null;
  return { x: round(Math.min(plot.width, Math.max(0, x))), y: round(Math.min(plot.height, Math.max(0, y))) };
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
