import { formatTick } from "../formatTick";
import type { Tick } from "./axis";

/** Zero and powers of ten on both sides, as far out as the domain reaches and as near as the constant. */
export function symlogTicks(domain: readonly [number, number], constant: number, room: number): readonly Tick[] {
  const sides = domain[0] < 0 && domain[1] > 0 ? 2 : 1;
  const size = Math.max(Math.abs(domain[0]), Math.abs(domain[1]));
  const low = Math.round(Math.log10(constant));
  const high = Math.floor(Math.log10(size) + 1e-9);
  const every = Math.max(1, Math.ceil(((high - low + 1) * sides) / Math.max(2, room / 28)));
  const values = [0];
  for (let power = high; power > low; power -= every) values.push(10 ** power, -(10 ** power));
  return values
    .filter((value) => value >= domain[0] && value <= domain[1])
    .sort((a, b) => a - b)
    .map((value) => ({ value, label: formatTick(value) }));
}
