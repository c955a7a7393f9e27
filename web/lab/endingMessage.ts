import { printNumber } from "../form/printNumber";
import { formatCount } from "../text/formatCount";
import type { Store } from "../wire/store";
import type { Action, Message } from "./Messages";

/** What the learner can do about an ending. */
export interface Remedies {
  /** Printed value of the learning rate if it can change while the run goes on, else null. */
  readonly learningRate: string | null;
  /** Printed learning rates that a run has from its start, else null: halving them makes another run. */
  readonly learningRates: string | null;
  readonly back: (steps: number) => void;
  readonly rebuild: (learningRates: string) => void;
  readonly retry: (back: number, learningRate: string) => void;
  readonly reset: () => void;
}

const BACK_STEPS = 20;

/** Why a run stopped, what to try, and buttons that try it; null while there is nothing to say. */
export function endingMessage(store: Store, remedies: Remedies): Message | null {
  const { state, ending } = store;
  switch (state) {
    case "diverged":
      return {
        tone: "bad",
        what: ending?.what ?? `Diverged at step ${formatCount(store.step)}.`,
        advice: ending?.advice ?? "Try a smaller step.",
        actions: divergedActions(store.step, remedies),
      };
    case "failed":
      return {
        tone: "bad",
        what: ending?.what ?? "This run stopped by itself.",
        advice: ending?.advice ?? "Reset starts it again from step 0.",
        actions: [{ label: "Reset", run: remedies.reset }],
      };
    case "done":
      return ending && { tone: "info", what: ending.what, advice: ending.advice, actions: [] };
    default:
      return null;
  }
}

function divergedActions(step: number, remedies: Remedies): Action[] {
  const steps = Math.min(step, BACK_STEPS);
  const actions: Action[] = [
    {
      label: `Go back ${steps} ${steps === 1 ? "step" : "steps"}`,
      run: () => {
        remedies.back(steps);
      },
    },
  ];
  if (remedies.learningRate === null) return [...actions, ...restart(remedies)];
  const half = printNumber(Number(remedies.learningRate) / 2);
  actions.push({
    label: `Halve η to ${half} and continue`,
    run: () => {
      remedies.retry(steps, half);
    },
  });
  return actions;
}

/** Rates that only a new run can take. */
function restart({ learningRates, rebuild }: Remedies): Action[] {
  if (learningRates === null || learningRates === "") return [];
  const halves = learningRates
    .split(",")
    .map((rate) => printNumber(Number(rate) / 2))
    .join(",");
  const run = () => {
    rebuild(halves);
  };
  return [{ label: "Halve every η and start again", run }];
}
