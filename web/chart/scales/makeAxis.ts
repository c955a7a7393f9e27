import { scaleLinear, scaleLog, scaleSymlog } from "d3-scale";
import type { AxisSpec } from "../../wire/types";
import type { Axis, Tick } from "./axis";
import { bandAxis } from "./bandAxis";
import { linearTicks } from "./linearTicks";
import { logTicks } from "./logTicks";
import { symlogTicks } from "./symlogTicks";

export interface AxisInput {
  readonly spec: AxisSpec;
  readonly domain: readonly [number, number];
  readonly categories: readonly string[];
  /** Pixels of the domain's start and end. */
  readonly range: readonly [number, number];
  /** Along y, where labels stand one above the other. */
  readonly isUpright?: boolean;
}

interface Numeric {
  (value: number): number;
  invert(pixel: number): number;
}

/** The axis that maps `domain` to `range`; on a logarithmic one values up to 0 have no place. */
export function makeAxis(input: AxisInput): Axis {
  const { spec, domain, range } = input;
  if (spec.kind === "band") return bandAxis(input);
  const room = Math.abs(range[1] - range[0]);
  switch (spec.kind) {
    case "log":
      // Less than a decade, as a closer look may show, has no powers of ten to stand at its ticks.
      return numeric(
        input,
        scaleLog(domain, range),
        domain[1] / domain[0] < 9.99 ? linearTicks(domain, room, spec) : logTicks(domain, room),
      );
    case "symlog": {
      const constant = symlogConstant(domain);
      return numeric(input, scaleSymlog(domain, range).constant(constant), symlogTicks(domain, constant, room));
    }
    default:
      return numeric(input, scaleLinear(domain, range), linearTicks(domain, room, spec));
  }
}

function numeric({ spec, domain }: AxisInput, scale: Numeric, ticks: readonly Tick[]): Axis {
  return {
    spec,
    domain,
    ticks,
    categories: [],
    bandwidth: 0,
    at: (value) => (spec.kind === "log" && !(value > 0) ? NaN : scale(value)),
    invert: (pixel) => scale.invert(pixel),
  };
}

/** A thousandth of the larger end is where the axis turns from linear to logarithmic. */
function symlogConstant([low, high]: readonly [number, number]): number {
  const size = Math.max(Math.abs(low), Math.abs(high));
  return size > 0 && Number.isFinite(size) ? 10 ** (Math.ceil(Math.log10(size) - 1e-9) - 3) : 1e-3;
}
