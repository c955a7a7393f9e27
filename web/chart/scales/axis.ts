import type { AxisSpec } from "../../wire/types";

export interface Tick {
  readonly value: number;
  /** Empty for a minor tick. */
  readonly label: string;
}

/** An axis of a drawn chart: maps values to pixels of the frame and back. */
export interface Axis {
  readonly spec: AxisSpec;
  readonly domain: readonly [number, number];
  readonly ticks: readonly Tick[];
  /** Labels of a band axis, by category. */
  readonly categories: readonly string[];
  /** Width of a category in pixels; 0 on numeric axes. */
  readonly bandwidth: number;
  /** Not-a-number where the axis has no place for the value, as for 0 on a logarithmic one. */
  at(value: number): number;
  invert(pixel: number): number;
}
