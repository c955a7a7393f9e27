import type { Bar } from "./model";

/** The smallest distance between two bars that stand along numbers; 1 where there is one place only. */
export function barSpacing(bars: readonly Bar[]): number {
  const places = [...new Set(bars.map((bar) => bar.category))].sort((a, b) => a - b);
  const gaps = places.slice(1).map((place, index) => place - (places[index] ?? 0));
  return gaps.length === 0 ? 1 : Math.min(...gaps);
}
