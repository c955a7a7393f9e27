import type { Numbers, Plot } from "../model";

export interface PathOptions {
  /** Values hold until the next one. */
  readonly steps: boolean;
  /** x never falls, so points within a pixel may be drawn as the span they cover. */
  readonly monotone: boolean;
}

/** The path through the points that have a place; others leave a gap. At most two points a pixel are drawn. */
export function linePath(xs: Numbers, ys: Numbers, plot: Plot, options: PathOptions): string {
  const pen = new Pen(options.steps);
  const dense = options.monotone && xs.length > 2 * plot.width;
  if (dense) drawDense(pen, xs, ys, plot);
  else for (let i = 0; i < xs.length; i++) pen.to(plot.x.at(xs[i] ?? NaN), clamped(plot.y.at(ys[i] ?? NaN), plot));
  return pen.path;
}

/** Far outside the frame every place looks the same; huge coordinates confuse renderers. */
function clamped(y: number, plot: Plot): number {
  return Math.min(2e4, Math.max(plot.height - 2e4, y));
}

/** The lowest and the highest point of every pixel column, in the order in which they come. */
function drawDense(pen: Pen, xs: Numbers, ys: Numbers, plot: Plot): void {
  let column = -1;
  let low = -1;
  let high = -1;
  const value = (at: number) => ys[at] ?? NaN;
  const flush = () => {
    if (low < 0) return;
    for (const at of low <= high ? [low, high] : [high, low]) {
      pen.to(plot.x.at(xs[at] ?? NaN), clamped(plot.y.at(value(at)), plot));
    }
  };
  for (let i = 0; i < xs.length; i++) {
    const pixel = Math.floor(plot.x.at(xs[i] ?? NaN));
    if (pixel !== column) {
      flush();
      column = pixel;
      low = high = i;
    }
    if (!(value(i) >= value(low))) low = i;
    if (!(value(i) <= value(high))) high = i;
  }
  flush();
}

class Pen {
  path = "";
  private down = false;
  private y = 0;

  constructor(private readonly steps: boolean) {}

  to(x: number, y: number): void {
    if (!Number.isFinite(x + y)) {
      this.down = false;
      return;
    }
    const place = `${short(x)},${short(y)}`;
    if (!this.down) this.path += `M${place}`;
    else if (this.steps) this.path += `L${short(x)},${short(this.y)}L${place}`;
    else this.path += `L${place}`;
    this.down = true;
    this.y = y;
  }
}

function short(value: number): number {
  return Math.round(value * 10) / 10;
}
