import { describe, expect, it } from "vitest";
import { FormState } from "../../form/FormState";
import { spec } from "./specs";

const regimes = ["1", "4"].map((value) => ({ value, label: value }));

function state(): FormState {
  const number = { kind: "real", min: 0, max: 1000, scale: "linear" } as const;
  return new FormState(
    [
      spec(
        "regime",
        { kind: "preset", options: regimes, defaults: { "1": { n: "2000", seed: "7" }, "4": { n: "500" } } },
        "4",
      ),
      spec("n", number, "500"),
      spec("noise", number, "0.1"),
      spec("learningRate", number, "0.01", { update: "live" }),
      spec("ridge", number, "0.01", { relevance: [{ parameter: "regime", values: ["4"] }] }),
    ],
    { regime: "4", n: "500", noise: "0.1", learningRate: "0.01", ridge: "0.01" },
    0,
  );
}

describe("FormState", () => {
  it("holds nothing explicit at its defaults", () => {
    expect(state().explicit()).toEqual({});
  });

  it("fills in what a preset carries, the seed among it", () => {
    const given = state();
    given.assign("regime", "1");
    expect(given.value("n")).toBe("2000");
    expect(given.seed()).toBe(7);
    expect(given.explicit()).toEqual({ regime: "1" });
  });

  it("keeps a value that the learner set and no preset carries", () => {
    const given = state();
    given.assign("noise", "0.5");
    given.assign("n", "900");
    given.assign("regime", "1");
    expect(given.explicit()).toEqual({ regime: "1", noise: "0.5" });
  });

  it("goes back to the defaults of a fresh page", () => {
    const given = state();
    given.assign("regime", "1");
    given.assign("noise", "0.5");
    given.reset();
    expect(given.explicit()).toEqual({});
    expect(given.value("n")).toBe("500");
  });

  it("knows which parameters have an effect", () => {
    const given = state();
    expect(given.isRelevant("ridge")).toBe(true);
    given.assign("regime", "1");
    expect(given.isRelevant("ridge")).toBe(false);
  });

  it("checks the seed like a parameter", () => {
    expect(state().check("seed", "-1")).toEqual({ rule: 'seed must be a whole number in [0, 4294967295], got "-1"' });
    expect(state().check("seed", "42")).toEqual({ printed: "42" });
  });

  it("follows the live values in force in a run", () => {
    const given = state();
    given.assign("learningRate", "0.5");
    const key = {
      lab: "l",
      parameters: { learningRate: "0.02" },
      seed: 0,
      changes: [{ step: 10, name: "learningRate", value: "0.04" }],
    };
    expect(given.follow(key, 20)).toEqual(["learningRate"]);
    expect(given.value("learningRate")).toBe("0.04");
    given.follow(key, 9);
    expect(given.value("learningRate")).toBe("0.02");
  });
});

describe("what a lesson keeps", () => {
  const kept = () =>
    new FormState([spec("depth", { kind: "int", min: 1, max: 9, scale: "linear" }, "2")], { depth: "3" }, 5, [
      "depth",
      "seed",
    ]);

  it("stays where everything else goes back to its default", () => {
    const state = kept();
    state.reset();
    expect(state.fixedValues()).toEqual({ depth: "3", seed: "5" });
  });
});
