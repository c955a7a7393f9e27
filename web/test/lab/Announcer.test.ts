// @vitest-environment jsdom
import { describe, expect, it } from "vitest";
import { Announcer } from "../../lab/Announcer";
import { RunStore } from "../../wire/RunStore";
import type { RunState } from "../../wire/types";
import { hello, report } from "./messages";

const lab = {
  ...{ id: "l", title: "", question: "", parameters: [], series: [], charts: [] },
  units: [{ name: "update", steps: 1 }],
  readouts: [
    {
      name: "loss",
      label: "Loss",
      symbol: "",
      unit: "1",
      help: "",
      formula: "",
      dimensions: [],
      history: true,
      relevance: [],
    },
  ],
};

class Page {
  readonly region = document.createElement("p");
  now = 0;
  readonly store = new RunStore(() => undefined);
  private readonly announcer = new Announcer(this.region, lab, () => this.now);

  constructor() {
    this.store.hello(hello());
  }

  hears(state: RunState, step: number, loss: number): string {
    this.store.stateChanged(report({ state }));
    this.store.frame([
      { seq: 1, attempt: 1, step, group: null, readouts: Float64Array.of(loss), series: new Map(), trace: null },
    ]);
    this.announcer.update(this.store);
    return this.region.textContent;
  }
}

describe("Announcer", () => {
  it("says the state when it changes, with the place", () => {
    const page = new Page();
    expect(page.hears("running", 1, 2)).toBe("Running.");
    expect(page.hears("paused", 400, 0.213)).toBe("Paused at update 400, loss 0.213.");
  });

  it("says how a run is doing every five seconds, not more often", () => {
    const page = new Page();
    page.hears("running", 1, 0.5);
    page.now = 4999;
    expect(page.hears("running", 390, 0.22)).toBe("Running.");
    page.now = 5000;
    expect(page.hears("running", 400, 0.213)).toBe("update 400, loss 0.213, falling");
    page.now = 10_000;
    expect(page.hears("running", 1400, 0.3)).toBe("update 1,400, loss 0.300, rising");
  });

  it("says that the connection is lost", () => {
    const page = new Page();
    page.hears("running", 1, 2);
    page.store.linked("lost");
    expect(page.hears("running", 1, 2)).toBe("The connection is lost. Reconnecting.");
  });
});
