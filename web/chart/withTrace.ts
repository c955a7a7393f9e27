import type { Trace } from "../wire/types";
import type { ChartData } from "./types";

/** A copy of the data with another history. */
export function withTrace(data: ChartData, trace: Trace): ChartData {
  return {
    state: data.state,
    attempt: data.attempt,
    step: data.step,
    budget: data.budget,
    dimensions: data.dimensions,
    readoutNames: data.readoutNames,
    trace,
    ghost: data.ghost,
    ahead: data.ahead,
    overlay: data.overlay,
    changes: data.changes,
    readout: (name) => data.readout(name),
    series: (name) => data.series(name),
  };
}
