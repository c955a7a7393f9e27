import type { Matrix, Plot } from "../model";

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Where a matrix lies in the frame, in pixels. */
export function matrixBox({ span }: Matrix, plot: Plot): Box {
  const [left, right] = [plot.x.at(span.x0), plot.x.at(span.x1)];
  const [top, bottom] = [plot.y.at(span.y0), plot.y.at(span.y1)];
  return {
    x: Math.min(left, right),
    y: Math.min(top, bottom),
    width: Math.abs(right - left),
    height: Math.abs(bottom - top),
  };
}
