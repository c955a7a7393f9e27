import type { ChartContext } from "../types";

const LEAST_PAUSE = 100;

/** Sets a parameter from a drag: live ones up to ten times a second while it goes on, all of them at its end. */
export interface Sender {
  preview(printed: string): void;
  commit(printed: string): void;
}

export function sender(parameter: string, context: ChartContext): Sender {
  let last = 0;
  return {
    preview: (printed) => {
      const now = performance.now();
      if (context.parameter(parameter)?.update !== "live" || now - last < LEAST_PAUSE) return;
      last = now;
      context.setParameter(parameter, printed);
    },
    commit: (printed) => {
      last = 0;
      if (context.value(parameter) !== printed) context.setParameter(parameter, printed);
    },
  };
}
