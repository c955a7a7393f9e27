const NEGATIVE = [245, 147, 34] as const;
const NEUTRAL = [232, 234, 235] as const;
const POSITIVE = [8, 119, 189] as const;

/** The colour of a signed share, −1…1: orange, grey at zero, blue. */
export function signed(share: number): string {
  const size = Math.min(1, Math.abs(share));
  const end = share < 0 ? NEGATIVE : POSITIVE;
  return `rgb(${NEUTRAL.map((part, index) => Math.round(part + ((end[index] ?? part) - part) * size)).join(",")})`;
}
