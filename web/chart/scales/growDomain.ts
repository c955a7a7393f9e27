import { nice } from "d3-array";
import type { AxisSpec } from "../../wire/types";

export type Domain = readonly [number, number];

/** Smallest value a logarithmic axis shows: below, 32-bit histories end. */
const LOWEST = 1e-36;
const FIRST_HORIZON = 50;

const ROUNDING = 1e-6;

/**
 * The domain that shows `extent`, grown from `previous` in steps: an axis keeps still while the data fit, and never
 * shrinks within an attempt. A step axis doubles; linear ones end at round numbers, logarithmic ones at decades.
 *
 * @param budget steps that a run is meant to have: a step axis does not begin longer
 */
export function growDomain(spec: AxisSpec, extent: Domain, previous: Domain | undefined, budget = Infinity): Domain {
  if (spec.kind === "step") return horizon(extent[1], previous, Math.max(1, Math.min(FIRST_HORIZON, budget)));
  if (spec.kind === "band") return extent;
  if (previous && fits(extent, previous, spec.kind)) return previous;
  // A frame without axes has no round numbers to end at.
  if (spec.kind === "none" && !previous && extent[0] < extent[1]) return extent;
  return spec.kind === "log" ? decades(extent, previous) : rounded(extent, previous);
}

/** Numbers that travelled as single floats are off by their rounding: that is no growth. */
function fits(extent: Domain, [low, high]: Domain, kind: AxisSpec["kind"]): boolean {
  const [below, above] = kind === "log" ? [low, high] : [high - low, high - low];
  return extent[0] >= low - ROUNDING * below && extent[1] <= high + ROUNDING * above;
}

/** Doubles until the last step fits, starting from a size at which single steps can be told apart. */
function horizon(last: number, previous: Domain | undefined, first: number): Domain {
  let end = previous ? previous[1] : first;
  while (end < last) end *= 2;
  return [0, end];
}

/** Under a falling loss an axis grows by a third of its decades at once, so that it moves seldom. */
function decades([low, high]: Domain, previous: Domain | undefined): Domain {
  if (!(high > 0)) return previous ?? [0.1, 1];
  const bottom = Math.floor(Math.log10(Math.max(low, LOWEST)) + 1e-9);
  const top = Math.ceil(Math.log10(Math.max(high, LOWEST)) - 1e-9);
  if (!previous) return powers(bottom, top <= bottom ? bottom + 1 : top);
  const [from, to] = [Math.round(Math.log10(previous[0])), Math.round(Math.log10(previous[1]))];
  const room = Math.max(1, Math.floor((Math.max(to, top) - Math.min(from, bottom)) / 3));
  return powers(bottom < from ? Math.max(bottom - room, Math.log10(LOWEST)) : from, top > to ? top + room : to);
}

function powers(low: number, high: number): Domain {
  return [10 ** Math.round(low), 10 ** Math.round(high)];
}

/** Growth takes a quarter more than is needed, so that an axis under a growing curve moves seldom. */
function rounded([low, high]: Domain, previous: Domain | undefined): Domain {
  if (!previous) return low === high ? around(low) : nice(low, high, 5);
  const from = Math.min(low, previous[0]);
  const to = Math.max(high, previous[1]);
  const room = (to - from) / 4;
  return nice(low < previous[0] ? low - room : from, high > previous[1] ? high + room : to, 5);
}

function around(value: number): Domain {
  if (value === 0) return [0, 1];
  return value > 0 ? nice(0, value * 1.5, 5) : nice(value * 1.5, 0, 5);
}
