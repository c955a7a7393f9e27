import type { MarkSpec } from "../wire/types";
import type { ChartData } from "./types";

/** The present row or node: what the readout that the mark names says now; −1 for none. */
export function currentOf(mark: MarkSpec, data: ChartData): number {
  const readout = mark.channels.current;
  const value = readout === undefined ? NaN : data.readout(readout);
  return Number.isInteger(value) ? value : -1;
}
