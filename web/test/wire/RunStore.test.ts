import { describe, expect, it } from "vitest";
import { RunStore } from "../../wire/RunStore";
import type { FrameMessage, Hello, StateMessage } from "../../wire/types";

const key = { lab: "quadratic-descent", parameters: {}, seed: 0, changes: [] };

const hello: Hello = {
  type: "hello",
  protocol: 1,
  engine: "test",
  lab: "quadratic-descent",
  runId: "a",
  key,
  state: "idle",
  step: 0,
  budget: 200,
  attempt: 1,
  speed: 20,
  readoutNames: ["loss", "rate"],
  historyNames: ["loss"],
  dimensions: {},
};

const running: StateMessage = {
  type: "state",
  state: "running",
  step: 0,
  budget: 200,
  attempt: 1,
  speed: 20,
  measured: { stepsPerSecond: 20, framesPerSecond: 20, msPerStep: 0.1 },
  ending: null,
  queuePlace: null,
  key,
  earliest: 0,
};

function frame(attempt: number, steps: readonly number[]): FrameMessage {
  return {
    seq: 1,
    attempt,
    step: steps.at(-1) ?? 0,
    group: null,
    readouts: Float64Array.of(steps.at(-1) ?? 0, NaN),
    series: new Map(),
    trace: {
      mode: "append",
      columns: ["loss"],
      steps: Float64Array.from(steps),
      values: Float32Array.from(steps),
    },
  };
}

function store(): { store: RunStore; paint: () => void } {
  const tasks: (() => void)[] = [];
  return {
    store: new RunStore((task) => tasks.push(task)),
    paint: () => {
      tasks.splice(0).forEach((task) => {
        task();
      });
    },
  };
}

describe("RunStore", () => {
  it("calls listeners once per picture, however much came", () => {
    const given = store();
    let calls = 0;
    given.store.subscribe(() => calls++);
    given.store.hello(hello);
    given.store.stateChanged(running);
    given.store.frame([frame(1, [0, 1])]);
    expect(calls).toBe(0);
    given.paint();
    expect(calls).toBe(1);
  });

  it("gives readouts by flat name and not-a-number for what is undefined or unknown", () => {
    const given = store().store;
    given.hello(hello);
    given.frame([frame(1, [0, 1])]);
    expect(given.readout("loss")).toBe(1);
    expect(given.readout("rate")).toBeNaN();
    expect(given.readout("accuracy")).toBeNaN();
  });

  it("shows step 0 that comes after the page, unless a run has begun", () => {
    const first = { step: 0, readouts: Float64Array.of(7, NaN), series: new Map() };
    const waiting = store().store;
    waiting.showFirst(first);
    expect([waiting.step, waiting.series("loss")]).toEqual([0, undefined]);
    const begun = store().store;
    begun.hello(hello);
    begun.frame([frame(1, [0, 1])]);
    begun.showFirst(first);
    expect([begun.step, begun.readout("loss")]).toEqual([1, 1]);
  });

  it("keeps the trace of the attempt before as ghost", () => {
    const given = store().store;
    given.hello(hello);
    given.frame([frame(1, [0, 1, 2])]);
    given.stateChanged({ ...running, state: "idle", attempt: 2 });
    given.frame([frame(2, [0])]);
    expect([...(given.ghost?.steps ?? [])]).toEqual([0, 1, 2]);
    expect([...given.trace.steps]).toEqual([0]);
  });

  it("drops frames of older attempts", () => {
    const given = store().store;
    given.hello({ ...hello, attempt: 3 });
    given.frame([frame(2, [0, 1, 2])]);
    expect(given.trace.steps.length).toBe(0);
    expect(given.step).toBe(0);
  });

  it("keeps the ghost when another run takes the place of this one", () => {
    const given = store().store;
    given.hello(hello);
    given.frame([frame(1, [0, 1, 2])]);
    given.leaveRun();
    given.hello({ ...hello, runId: "b" });
    given.frame([frame(1, [0])]);
    expect(given.ghost?.steps.length).toBe(3);
    expect(given.runId).toBe("b");
  });

  it("keeps the trace over a reconnection", () => {
    const given = store().store;
    given.hello(hello);
    given.frame([frame(1, [0, 1, 2])]);
    given.linked("lost");
    given.hello({ ...hello, step: 5 });
    given.frame([frame(1, [3, 4, 5])]);
    expect(given.trace.steps.length).toBe(6);
    expect(given.ghost).toBeNull();
  });

  const back = (step: number): FrameMessage => {
    const steps = Array.from({ length: step + 1 }, (_, at) => at);
    const made = frame(1, steps);
    return { ...made, trace: made.trace && { ...made.trace, mode: "replace" } };
  };

  it("keeps what lies ahead when the run goes back, until it is overtaken", () => {
    const given = store().store;
    given.hello(hello);
    given.frame([frame(1, [0, 1, 2, 3])]);
    given.frame([back(1)]);
    expect([...(given.ahead?.steps ?? [])]).toEqual([0, 1, 2, 3]);
    expect(given.furthest).toBe(3);
    given.frame([back(0)]);
    expect([...(given.ahead?.steps ?? [])]).toEqual([0, 1, 2, 3]);
    given.frame([frame(1, [1, 2])]);
    expect(given.ahead).not.toBeNull();
    given.frame([frame(1, [3])]);
    expect(given.ahead).toBeNull();
    expect(given.furthest).toBe(3);
  });

  it("makes what lay ahead the ghost when a change leads elsewhere, whichever is told first", () => {
    const changed = { ...key, changes: [{ step: 1, name: "learningRate", value: "0.1" }] };
    for (const isTold of [true, false]) {
      const given = store().store;
      given.hello(hello);
      given.frame([frame(1, [0, 1, 2, 3])]);
      if (isTold) given.stateChanged({ ...running, key: changed });
      given.frame([back(1)]);
      if (!isTold) given.stateChanged({ ...running, key: changed });
      expect(given.ahead).toBeNull();
      expect([...(given.ghost?.steps ?? [])]).toEqual([0, 1, 2, 3]);
      expect(given.furthest).toBe(1);
    }
  });

  it("leaves nothing of a run behind when another of the page takes its place", () => {
    const given = store().store;
    given.hello(hello);
    given.frame([frame(1, [0, 1, 2])]);
    given.switchRun();
    expect(given.ghost).toBeNull();
    expect(given.trace.steps.length).toBe(0);
    expect(given.runId).toBeNull();
  });
});
