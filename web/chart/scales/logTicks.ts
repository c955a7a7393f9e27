import { superscript } from "../../text/superscript";
import { formatTick } from "../formatTick";
import type { Tick } from "./axis";

const PER_LABEL = 30;
const MOST_DECADES_WITH_MINOR = 4;
const FAR = 3;

/** Decades, or every k-th of them counted from 1; minor ticks at 2…9 while there are few decades. */
export function logTicks(domain: readonly [number, number], room: number): readonly Tick[] {
  const low = Math.round(Math.log10(domain[0]));
  const high = Math.round(Math.log10(domain[1]));
  const every = decadesPerLabel(high - low, Math.max(2, Math.floor(room / PER_LABEL)));
  const asPowers = low < -FAR || high > FAR + 1;
  const ticks: Tick[] = [];
  for (let power = low; power <= high; power++) {
    if (power % every === 0) ticks.push({ value: 10 ** power, label: label(power, asPowers) });
    if (high - low <= MOST_DECADES_WITH_MINOR && power < high) ticks.push(...minor(10 ** power));
  }
  return ticks;
}

/** On an axis that goes far all but 1 and 10 are powers, so that steps can be compared. */
function label(power: number, asPowers: boolean): string {
  return asPowers && power !== 0 && power !== 1 ? `10${superscript(power)}` : formatTick(10 ** power);
}

function minor(decade: number): Tick[] {
  return [2, 3, 4, 5, 6, 7, 8, 9].map((digit) => ({ value: digit * decade, label: "" }));
}

function decadesPerLabel(decades: number, labels: number): number {
  return [1, 2, 3, 4, 5, 6, 10, 12, 20].find((every) => decades / every <= labels) ?? 40;
}
