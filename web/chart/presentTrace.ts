import type { Trace } from "../wire/types";
import type { ChartData } from "./types";

/** The trace, or before there is one the present step alone, so that a figure shows where its curves begin. */
export function presentTrace(data: ChartData): Trace {
  if (data.trace.steps.length > 0) return data.trace;
  return {
    steps: Float64Array.of(data.step),
    columns: data.readoutNames,
    column: (name) => (data.readoutNames.includes(name) ? Float32Array.of(data.readout(name)) : undefined),
  };
}
