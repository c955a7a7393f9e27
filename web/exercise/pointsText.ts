import type { Standing } from "../wire/types";

/** `2 of 3 points · 2 attempts`, or only what there is to win before the first attempt. */
export function pointsText(points: number, standing: Standing): string {
  const all = `${points} ${points === 1 ? "point" : "points"}`;
  if (standing.attempts === 0) return all;
  const won = Math.round(standing.best * points * 10) / 10;
  const attempts = `${standing.attempts} ${standing.attempts === 1 ? "attempt" : "attempts"}`;
  return `${won} of ${all} · ${attempts}`;
}
