import type { Domain } from "./growDomain";

interface Size {
  readonly width: number;
  readonly height: number;
}

/** Both domains, one of them widened around its middle, so that a unit is as long along x as along y. */
export function equalScale(x: Domain, y: Domain, { width, height }: Size): { readonly x: Domain; readonly y: Domain } {
  const unit = Math.max((x[1] - x[0]) / width, (y[1] - y[0]) / height);
  return { x: widened(x, unit * width), y: widened(y, unit * height) };
}

function widened([low, high]: Domain, length: number): Domain {
  const room = Math.max(0, length - (high - low)) / 2;
  return [low - room, high + room];
}
