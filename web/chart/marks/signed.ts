import type { Rgb } from "../../picture/paintPicture";

const NEGATIVE: Rgb = [245, 147, 34];
const NEUTRAL: Rgb = [232, 234, 235];
const POSITIVE: Rgb = [8, 119, 189];

/** The colour of a signed share, −1…1: orange, grey at zero, blue. */
export function signedParts(share: number): Rgb {
  const size = Math.min(1, Math.abs(share)) || 0;
  const end = share < 0 ? NEGATIVE : POSITIVE;
  const mixed = (at: 0 | 1 | 2) => Math.round(NEUTRAL[at] + (end[at] - NEUTRAL[at]) * size);
  return [mixed(0), mixed(1), mixed(2)];
}

/** The same for a style sheet. */
export function signed(share: number): string {
  return `rgb(${signedParts(share).join(",")})`;
}
