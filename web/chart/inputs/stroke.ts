/** A place on a grey picture in cells: (0, 0) is the middle of the upper left one. */
export interface Spot {
  readonly x: number;
  readonly y: number;
}

export interface Stroke {
  readonly from: Spot;
  readonly to: Spot;
  readonly erases: boolean;
}

/** Full ink within this many cells of the line, none beyond twice as many and a half: about as wide as scanned handwriting. */
const CORE = 0.75;
const EDGE = 1.4;
const INK = 255;

/** Draws or erases along a line with a soft round brush. Ink never gets less by drawing, nor more by erasing. */
export function stroke(pixels: Uint8Array, width: number, { from, to, erases }: Stroke): void {
  const reach = CORE + EDGE;
  const rows = pixels.length / width;
  const [top, bottom] = [Math.min(from.y, to.y) - reach, Math.max(from.y, to.y) + reach];
  const [left, right] = [Math.min(from.x, to.x) - reach, Math.max(from.x, to.x) + reach];
  for (let y = Math.max(0, Math.ceil(top)); y <= Math.min(rows - 1, bottom); y++) {
    for (let x = Math.max(0, Math.ceil(left)); x <= Math.min(width - 1, right); x++) {
      const at = y * width + x;
      const ink = Math.round(INK * cover(distance({ x, y }, from, to)));
      const before = pixels[at] ?? 0;
      pixels[at] = erases ? Math.min(before, INK - ink) : Math.max(before, ink);
    }
  }
}

function cover(away: number): number {
  return Math.min(1, Math.max(0, 1 - (away - CORE) / EDGE));
}

/** From a spot to the nearest of a line's. */
function distance(spot: Spot, from: Spot, to: Spot): number {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const length = dx * dx + dy * dy;
  const along = length === 0 ? 0 : ((spot.x - from.x) * dx + (spot.y - from.y) * dy) / length;
  const share = Math.min(1, Math.max(0, along));
  return Math.hypot(spot.x - from.x - share * dx, spot.y - from.y - share * dy);
}
