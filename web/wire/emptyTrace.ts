import type { Trace } from "./types";

/** The trace of a run that has not been heard yet. */
export function emptyTrace(): Trace {
  return { steps: new Float64Array(0), columns: [], column: () => undefined };
}
