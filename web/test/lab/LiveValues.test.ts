// @vitest-environment jsdom
import { describe, expect, it } from "vitest";
import { Form } from "../../form/Form";
import { FormState } from "../../form/FormState";
import { LiveValues } from "../../lab/LiveValues";
import { RunStore } from "../../wire/RunStore";
import { spec } from "../form/specs";
import { hello, report } from "./messages";

const real = { kind: "real", min: 0, max: 10, scale: "linear" } as const;
const key = { lab: "quadratic-descent", parameters: {}, seed: 0, changes: [] };
const changed = { ...key, changes: [{ step: 10, name: "learningRate", value: "0.4" }] };

function given(isChanging = () => false) {
  const state = new FormState([spec("learningRate", real, "0.1", { update: "live" })], {}, 0);
  const form = new Form(document.createElement("form"), state, [], { changed: () => undefined });
  const store = new RunStore(() => undefined);
  const live = new LiveValues(state, form, isChanging);
  const hears = (step: number, told: typeof changed | typeof key) => {
    store.stateChanged(report({ key: told }));
    store.step = step;
    live.update(store);
    return state.value("learningRate");
  };
  store.hello(hello());
  live.update(store);
  return { hears, state };
}

describe("LiveValues", () => {
  it("shows what the run took", () => {
    expect(given().hears(10, changed)).toBe("0.4");
  });

  it("shows what was in force before the change after a step back", () => {
    const { hears } = given();
    hears(20, changed);
    expect(hears(5, changed)).toBe("0.1");
  });

  it("shows the first values after a reset", () => {
    const { hears } = given();
    hears(20, changed);
    expect(hears(0, key)).toBe("0.1");
  });

  it("leaves alone what the learner is changing, and catches up", () => {
    let isChanging = true;
    const { hears, state } = given(() => isChanging);
    state.assign("learningRate", "0.7");
    expect(hears(10, changed)).toBe("0.7");
    isChanging = false;
    expect(hears(11, changed)).toBe("0.4");
  });
});
