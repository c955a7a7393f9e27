import { describe, expect, it } from "vitest";
import { RunControl } from "../../lab/RunControl";
import { RunStore } from "../../wire/RunStore";
import type { ClientMessage, Problem } from "../../wire/types";
import { Clock } from "./clock";
import { hello, report } from "./messages";

/** A page with a server that makes runs r1, r2, … and writes down what it is sent. */
class Page {
  readonly sent: (ClientMessage | string)[] = [];
  readonly told: string[] = [];
  readonly clock = new Clock();
  readonly store: RunStore;
  readonly control: RunControl;
  refusal: readonly Problem[] | null = null;
  private made = 0;
  private pictures: (() => void)[] = [];

  constructor() {
    this.store = new RunStore((task) => this.pictures.push(task));
    this.control = new RunControl(this.store, {
      request: () => ({ lab: "quadratic-descent", parameters: {}, seed: 0 }),
      createRun: () => {
        if (this.refusal) return Promise.resolve({ runId: null, problems: this.refusal });
        return Promise.resolve({ runId: `r${++this.made}`, problems: [] });
      },
      connect: (runId) => {
        this.sent.push(`connect ${runId}`);
        return {
          send: (message) => this.sent.push(message),
          close: () => this.sent.push(`close ${runId}`),
          hurry: () => undefined,
        };
      },
      report: (problems) => this.told.push(...problems.map((problem) => problem.message)),
      later: this.clock.later,
      commanded: () => undefined,
      changed: () => undefined,
    });
  }

  paints(): void {
    this.pictures.splice(0).forEach((task) => {
      task();
    });
  }

  async settles(): Promise<void> {
    for (let turn = 0; turn < 5; turn++) await Promise.resolve();
  }

  async plays(): Promise<void> {
    this.control.play();
    await this.settles();
    this.store.hello(hello());
    this.store.stateChanged(report({ state: "running" }));
    this.paints();
  }
}

describe("RunControl", () => {
  it("makes the run with the first Play", async () => {
    const page = new Page();
    expect(page.sent).toEqual([]);
    page.control.play();
    await page.settles();
    expect(page.sent).toEqual(["connect r1", { type: "play" }]);
  });

  it("sends one command at a time", async () => {
    const page = new Page();
    page.control.step("update");
    page.control.step("update");
    await page.settles();
    expect(page.sent).toEqual(["connect r1", { type: "step", unit: "update", count: 1 }]);
    expect(page.control.isBusy).toBe(true);
  });

  it("is free again when the run answers, after a step not before it stands", async () => {
    const page = new Page();
    page.control.step("update");
    await page.settles();
    page.store.stateChanged(report({ state: "running" }));
    page.paints();
    expect(page.control.isBusy).toBe(true);
    page.store.stateChanged(report({ state: "paused", step: 1 }));
    page.paints();
    expect(page.control.isBusy).toBe(false);
  });

  it("takes one step that is asked for before the last one stands", async () => {
    const page = new Page();
    page.control.step("update");
    await page.settles();
    page.sent.length = 0;
    page.store.stateChanged(report({ state: "running" }));
    page.control.step("update");
    expect(page.sent).toEqual([]);
    page.store.stateChanged(report({ state: "paused", step: 1 }));
    page.paints();
    await page.settles();
    expect(page.sent).toEqual([{ type: "step", unit: "update", count: 1 }]);
  });

  it("shows a wait only when it is long, and ends it after three seconds", async () => {
    const page = new Page();
    page.control.play();
    await page.settles();
    expect(page.control.isSlow).toBe(false);
    page.clock.pass(200);
    expect(page.control.isSlow).toBe(true);
    page.clock.pass(3000);
    expect(page.control.isBusy).toBe(false);
  });

  it("pauses a running simulation before it steps", async () => {
    const page = new Page();
    await page.plays();
    page.sent.length = 0;
    page.control.step("update");
    await page.settles();
    expect(page.sent).toEqual([{ type: "pause" }, { type: "step", unit: "update", count: 1 }]);
  });

  it("tells a live value at once, and those that follow at ten times a second, the latest only", async () => {
    const page = new Page();
    await page.plays();
    page.sent.length = 0;
    for (const value of ["0.1", "0.2", "0.3"]) page.control.set("learningRate", value);
    expect(page.sent).toEqual([{ type: "set", name: "learningRate", value: "0.1" }]);
    page.clock.pass(100);
    expect(page.sent.at(-1)).toEqual({ type: "set", name: "learningRate", value: "0.3" });
    expect(page.sent).toHaveLength(2);
  });

  it("gives the run up for another one when the form asks for it, once the form is quiet", async () => {
    const page = new Page();
    await page.plays();
    page.sent.length = 0;
    page.control.rebuild();
    page.control.rebuild();
    expect(page.sent).toEqual([{ type: "pause" }, "close r1"]);
    page.clock.pass(250);
    await page.settles();
    expect(page.sent.at(-1)).toBe("connect r2");
    expect(page.store.state).toBe("idle");
  });

  it("makes a run of a live value that changes before there is one", async () => {
    const page = new Page();
    page.control.set("learningRate", "0.3");
    page.clock.pass(250);
    await page.settles();
    expect(page.sent).toEqual(["connect r1"]);
  });

  it("tells why a run could not be made and is free again", async () => {
    const page = new Page();
    page.refusal = [{ parameter: "b", message: "b must be a number in [0.001, 1000]" }];
    page.control.play();
    await page.settles();
    expect(page.told).toEqual(["b must be a number in [0.001, 1000]"]);
    expect(page.control.isBusy).toBe(false);
  });

  it("asks for what the charts in sight are drawn from, together and only when it changes", async () => {
    const page = new Page();
    await page.plays();
    page.sent.length = 0;
    page.control.want("map", ["now", "bowl"]);
    page.control.want("rates", ["now"]);
    page.control.want("map", []);
    expect(page.sent).toEqual([
      { type: "view", wanted: ["bowl", "now"] },
      { type: "view", wanted: ["now"] },
    ]);
  });

  it("chooses the speed before the first run", async () => {
    const page = new Page();
    page.control.setSpeed("max");
    page.control.play();
    await page.settles();
    expect(page.sent).toEqual(["connect r1", { type: "speed", stepsPerSecond: "max" }, { type: "play" }]);
  });

  it("halves and goes on after a divergence", async () => {
    const page = new Page();
    await page.plays();
    page.sent.length = 0;
    page.control.retry(20, "learningRate", "0.1");
    await page.settles();
    expect(page.sent).toEqual([
      { type: "back", count: 20 },
      { type: "set", name: "learningRate", value: "0.1" },
      { type: "play" },
    ]);
  });
});
