import type { Trace } from "../wire/types";
import type { ChartData } from "./types";

/** A copy of the data with a history that ends at `step`: runs drawn together end together. */
export function dataUpTo(data: ChartData, step: number): ChartData {
  return {
    state: data.state,
    attempt: data.attempt,
    step: data.step,
    budget: data.budget,
    dimensions: data.dimensions,
    readoutNames: data.readoutNames,
    trace: cut(data.trace, step),
    ghost: data.ghost,
    ahead: data.ahead,
    overlay: data.overlay,
    changes: data.changes,
    readout: (name) => data.readout(name),
    series: (name) => data.series(name),
  };
}

function cut(trace: Trace, step: number): Trace {
  const beyond = trace.steps.findIndex((at) => at > step);
  if (beyond < 0) return trace;
  return {
    steps: trace.steps.subarray(0, beyond),
    columns: trace.columns,
    column: (name) => trace.column(name)?.subarray(0, beyond),
  };
}
