import { describe, expect, it } from "vitest";
import { endingMessage } from "../../lab/endingMessage";
import { RunStore } from "../../wire/RunStore";
import { hello, report } from "./messages";

function given(learningRate: string | null, learningRates: string | null) {
  const did: string[] = [];
  const store = new RunStore(() => undefined);
  store.hello(hello());
  store.stateChanged(report({ state: "diverged", ending: { what: "Diverged.", advice: "Less." } }));
  store.step = 35;
  const message = endingMessage(store, {
    learningRate,
    learningRates,
    back: (steps) => did.push(`back ${steps}`),
    rebuild: (rates) => did.push(`rebuild ${rates}`),
    retry: (back, rate) => did.push(`retry ${back} ${rate}`),
    reset: () => did.push("reset"),
  });
  return { message, did };
}

describe("endingMessage", () => {
  it("offers to go back and to go on with half the learning rate", () => {
    const { message, did } = given("0.25", null);
    expect(message?.actions.map((action) => action.label)).toEqual([
      "Go back 20 steps",
      "Halve η to 0.125 and continue",
    ]);
    for (const action of message?.actions ?? []) action.run();
    expect(did).toEqual(["back 20", "retry 20 0.125"]);
  });

  it("offers another run where the learning rates are given from the start", () => {
    const { message, did } = given(null, "0.2,0.1");
    message?.actions.at(-1)?.run();
    expect(did).toEqual(["rebuild 0.1,0.05"]);
  });

  it("offers only the way back where there is no learning rate", () => {
    expect(given(null, null).message?.actions).toHaveLength(1);
  });
});
