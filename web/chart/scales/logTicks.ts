import { formatTick } from "../formatTick";
import type { Tick } from "./axis";

const PER_LABEL = 30;
const MOST_DECADES_WITH_MINOR = 4;

/** Decades, or every k-th of them; minor ticks at 2…9 while there are few decades. */
export function logTicks(domain: readonly [number, number], room: number): readonly Tick[] {
  const low = Math.round(Math.log10(domain[0]));
  const high = Math.round(Math.log10(domain[1]));
  const every = decadesPerLabel(high - low, Math.max(2, Math.floor(room / PER_LABEL)));
  const ticks: Tick[] = [];
  for (let power = low; power <= high; power++) {
    if ((high - power) % every === 0) ticks.push({ value: 10 ** power, label: formatTick(10 ** power) });
    if (high - low <= MOST_DECADES_WITH_MINOR && power < high) ticks.push(...minor(10 ** power));
  }
  return ticks;
}

function minor(decade: number): Tick[] {
  return [2, 3, 4, 5, 6, 7, 8, 9].map((digit) => ({ value: digit * decade, label: "" }));
}

function decadesPerLabel(decades: number, labels: number): number {
  return [1, 2, 3, 4, 6, 10, 12, 20].find((every) => decades / every <= labels) ?? 40;
}
