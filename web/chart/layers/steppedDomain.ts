const MOST_DECADES = 24;
/** Histories are of 32 bits: 10⁻⁶ may be a little less. */
const ROUNDING = 1e-6;

/**
 * The values that a colour scale spans, in steps so that colours keep still while values drift: powers of two, or whole
 * decades (and then in units of the logarithm).
 */
export function steppedDomain(values: Iterable<number>, isLog: boolean): readonly [number, number] {
  return isLog ? decades(values) : powersOfTwo(values);
}

function decades(values: Iterable<number>): readonly [number, number] {
  let [low, high] = [Infinity, -Infinity];
  for (const value of values) {
    if (!(value > 0) || value === Infinity) continue;
    low = Math.min(low, value);
    high = Math.max(high, value);
  }
  if (low > high) return [-1, 0];
  const top = Math.ceil(Math.log10(high) - ROUNDING);
  return [Math.max(top - MOST_DECADES, Math.min(top - 1, Math.floor(Math.log10(low) + ROUNDING))), top];
}

function powersOfTwo(values: Iterable<number>): readonly [number, number] {
  let [low, high] = [0, 0];
  for (const value of values) {
    if (!Number.isFinite(value)) continue;
    low = Math.min(low, value);
    high = Math.max(high, value);
  }
  return [low < 0 ? -step(-low) : 0, step(high)];
}

function step(size: number): number {
  return size > 0 ? 2 ** Math.ceil(Math.log2(size)) : 1;
}
