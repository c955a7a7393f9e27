const FIRST_MS = 500;
const LONGEST_MS = 15_000;

/** How long to wait before the n-th attempt (from 0): doubling, with ±20 % by `chance` (0…1) so that a class spreads out. */
export function backoff(attempt: number, chance: number): number {
  return Math.min(LONGEST_MS, FIRST_MS * 2 ** attempt) * (0.8 + 0.4 * chance);
}
