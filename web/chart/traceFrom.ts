import type { Trace } from "../wire/types";

/** The rows of a history from the last one at or before `step` on, so that it joins what ends there. */
export function traceFrom(trace: Trace, step: number): Trace {
  const beyond = trace.steps.findIndex((at) => at > step);
  const first = Math.max(0, beyond < 0 ? trace.steps.length : beyond - 1);
  return {
    steps: trace.steps.subarray(first),
    columns: trace.columns,
    column: (name) => trace.column(name)?.subarray(first),
  };
}
