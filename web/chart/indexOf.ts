/** The indices of a flat name: `gradientNorm[1,3]` → [1, 3]. */
export function indexOf(name: string): readonly number[] {
  const inside = /\[([\d,]+)\]$/.exec(name)?.[1];
  return inside === undefined ? [] : inside.split(",").map(Number);
}
