// @vitest-environment jsdom
import { describe, expect, it } from "vitest";
import { Narration } from "../../lab/Narration";
import { RunStore } from "../../wire/RunStore";
import type { FrameMessage, Table } from "../../wire/types";

function phases(current: "forward" | "backward", text: string): Table {
  const rows = ["forward", "backward"].map(
    (phase) => [phase, phase === current ? text : "", phase === current] as const,
  );
  return { kind: "table", columns: ["phase", "text", "current"], rows };
}

function frame(step: number, table: Table): FrameMessage {
  const series = new Map([["phases", table]]);
  return { seq: step, attempt: 1, step, group: null, readouts: null, series, trace: null };
}

function given() {
  document.body.innerHTML = `<section id="figures"><div class="figures__grid"></div></section>`;
  const figures = document.querySelector<HTMLElement>("#figures");
  if (!figures) throw new Error("the page has figures");
  const said: string[] = [];
  const narration = new Narration(figures, (text) => said.push(text));
  const store = new RunStore((task) => {
    task();
  });
  store.subscribe((now) => {
    narration.update(now);
  });
  return { store, said, figures };
}

describe("the narration of a step", () => {
  it("stands above the figures with the present part marked", () => {
    const { store, figures } = given();
    store.frame([frame(1, phases("backward", "∂z = 0.8"))]);
    const lines = [...figures.querySelectorAll(".narration li")];
    expect(lines.map((line) => line.getAttribute("aria-current"))).toEqual([null, "step"]);
    expect(lines[1]?.textContent).toBe("backward ∂z = 0.8");
    expect(figures.querySelector(".narration + .figures__grid")).toBeTruthy();
  });

  it("is spoken when the reader steps, not at the first sight", () => {
    const { store, said } = given();
    store.frame([frame(0, phases("forward", "z = 3"))]);
    expect(said).toEqual([]);
    store.frame([frame(1, phases("forward", "z = 4"))]);
    expect(said).toEqual(["forward: z = 4"]);
  });

  it("is silent while the run plays fast, and spoken at a step a second", () => {
    const { store, said } = given();
    store.frame([frame(0, phases("forward", "z = 3"))]);
    store.state = "running";
    store.frame([frame(1, phases("forward", "z = 4"))]);
    expect(said).toEqual([]);
    store.speed = 1;
    store.frame([frame(2, phases("backward", "∂z = 1"))]);
    expect(said).toEqual(["backward: ∂z = 1"]);
  });

  it("is not there before a run has phases", () => {
    const { figures } = given();
    expect(figures.querySelector<HTMLElement>(".narration")?.hidden).toBe(true);
  });
});
