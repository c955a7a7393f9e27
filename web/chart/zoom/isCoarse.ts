import type { Trace } from "../../wire/types";
import type { Steps } from "./steps";

/** As many as a figure draws of one curve. */
const ENOUGH = 1000;

/** Whether a history has fewer rows of these steps than the server may have. */
export function isCoarse(trace: Trace, [from, to]: Steps): boolean {
  const rows = trace.steps.reduce((count, step) => count + (step >= from && step <= to ? 1 : 0), 0);
  const last = trace.steps.at(-1) ?? 0;
  return rows < Math.min(ENOUGH, Math.min(to, last) - from + 1);
}
