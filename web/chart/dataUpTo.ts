import type { Trace } from "../wire/types";
import type { ChartData } from "./types";
import { withTrace } from "./withTrace";

/** A copy of the data with a history that ends at `step`: runs drawn together end together. */
export function dataUpTo(data: ChartData, step: number): ChartData {
  return withTrace(data, cut(data.trace, step));
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
