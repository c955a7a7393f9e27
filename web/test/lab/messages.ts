import type { Hello, StateMessage } from "../../wire/types";

const key = { lab: "quadratic-descent", parameters: {}, seed: 0, changes: [] };

/** A greeting of the server with nothing special. */
export function hello(more: Partial<Hello> = {}): Hello {
  return {
    ...{ type: "hello", protocol: 1, engine: "test", lab: "quadratic-descent", runId: "r1", key },
    ...{ state: "idle", step: 0, budget: 2000, attempt: 1, speed: 20 },
    ...{ readoutNames: ["loss"], historyNames: ["loss"], dimensions: {} },
    ...more,
  };
}

/** A report of a run's state with nothing special. */
export function report(more: Partial<StateMessage> = {}): StateMessage {
  return {
    ...{ type: "state", state: "paused", step: 0, budget: 2000, attempt: 1, speed: 20 },
    ...{ measured: { stepsPerSecond: 20, framesPerSecond: 20, msPerStep: 0.1 } },
    ...{ ending: null, queuePlace: null, key, earliest: 0 },
    ...more,
  };
}
