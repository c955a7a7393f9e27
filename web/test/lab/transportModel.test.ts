import { describe, expect, it } from "vitest";
import { transportModel } from "../../lab/transportModel";
import { RunStore } from "../../wire/RunStore";
import type { StateMessage } from "../../wire/types";
import { hello, report } from "./messages";

function store(more: Partial<StateMessage> = {}): RunStore {
  const made = new RunStore(() => undefined);
  made.hello(hello());
  made.stateChanged(report(more));
  return made;
}

function at(step: number, made: RunStore): RunStore {
  made.step = step;
  return made;
}

describe("transportModel", () => {
  it("can play before any run exists", () => {
    const fresh = new RunStore(() => undefined);
    expect(transportModel(fresh, false)).toMatchObject({ play: "play", canPlay: true, canStep: true, canReset: false });
  });

  it("names the one button Pause while the run goes", () => {
    expect(transportModel(store({ state: "running" }), false)).toMatchObject({ play: "pause", canPlay: true });
  });

  it("offers Play at the end of the budget, which extends it", () => {
    expect(transportModel(store({ state: "done" }), false)).toMatchObject({
      play: "play",
      canPlay: true,
      word: "Done",
    });
  });

  it("goes back from a divergence but not on", () => {
    const model = transportModel(at(33, store({ state: "diverged" })), false);
    expect(model).toMatchObject({ canPlay: false, canStep: false, canBack: true, canReset: true, word: "Diverged" });
  });

  it("cannot go back from step 0", () => {
    expect(transportModel(store(), false).canBack).toBe(false);
  });

  it("closes everything while a command takes long", () => {
    const model = transportModel(at(5, store()), true);
    expect(model).toMatchObject({ canPlay: false, canStep: false, canBack: false, canReset: false });
  });

  it("stays readable and closed while the connection is lost", () => {
    const lost = at(118, store({ state: "running", step: 118 }));
    lost.linked("lost");
    expect(transportModel(lost, false)).toMatchObject({
      ...{ canPlay: false, canStep: false, canReset: false, canSet: false },
      ...{ iteration: "118", status: "offline", word: "Reconnecting… (run continues)" },
    });
  });

  it("says the place in the queue", () => {
    expect(transportModel(store({ state: "preparing", queuePlace: 4 }), false)).toMatchObject({
      status: "queued",
      word: "Waiting, place 4",
    });
  });

  it("separates thousands", () => {
    expect(transportModel(at(1234, store()), false)).toMatchObject({ iteration: "1,234", budget: "2,000" });
  });
});
