import { ticks } from "d3-array";
import { formatTick } from "../formatTick";
import type { AxisSpec } from "../../wire/types";
import type { Tick } from "./axis";

/** Round values, about one in 60 pixels along x and one in 40 along y. */
export function linearTicks(domain: readonly [number, number], room: number, spec: AxisSpec): readonly Tick[] {
  const count = Math.max(
    2,
    Math.min(spec.kind === "step" ? 5 : 6, Math.floor(room / (spec.kind === "step" ? 64 : 44))),
  );
  const values = ticks(domain[0], domain[1], count);
  const whole = spec.kind === "step" ? values.filter((value) => Number.isInteger(value) || domain[1] < 3) : values;
  return whole.map((value) => ({ value, label: formatTick(value) }));
}
