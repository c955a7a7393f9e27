const MINUTE = 60;
const HOUR = 3600;

/** How long so many steps take at a rate, in one unit a reader can grasp: `8 s`, `3 min`, `2 h`; a dash where nobody knows. */
export function timeLeft(steps: number, perSecond: number): string {
  const seconds = Math.ceil(Math.max(0, steps) / perSecond);
  if (!Number.isFinite(seconds)) return "–";
  if (seconds < 2 * MINUTE) return `${String(seconds)} s`;
  return seconds < 2 * HOUR ? `${String(Math.round(seconds / MINUTE))} min` : `${String(Math.round(seconds / HOUR))} h`;
}
