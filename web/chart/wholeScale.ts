/** Pixels on the page per pixel of a picture, so that `room` is filled and every pixel stays a square of one size. */
export function wholeScale(side: number, room: number): number {
  return Math.max(1, Math.floor(room / Math.max(1, side)));
}
