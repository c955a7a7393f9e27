// @vitest-environment jsdom
import { describe, expect, it, vi } from "vitest";
import { Narration } from "../../lab/Narration";
import { RunStore } from "../../wire/RunStore";
import type { FrameMessage, Table } from "../../wire/types";

function phases(current: "forward" | "backward", text: string): Table {
  const rows = ["forward", "backward"].map(
    (phase) => [phase, phase === current ? text : "", phase === current] as const,
  );
  return { kind: "table", columns: ["phase", "text", "current"], rows };
}

/** A step of three parts, none of which is marked by the run. */
function parts(step: number): Table {
  const rows = ["forward", "loss", "update"].map((phase) => [phase, `${phase} of ${step}`, false] as const);
  return { kind: "table", columns: ["phase", "text", "current"], rows };
}

function current(figures: HTMLElement): string | null {
  return figures.querySelector("[aria-current]")?.textContent ?? null;
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
  const offered: string[] = [];
  const narration = new Narration(figures, { say: (text) => said.push(text), offerParts: () => offered.push("parts") });
  const store = new RunStore((task) => {
    task();
  });
  store.subscribe((now) => {
    narration.update(now);
  });
  return { store, said, figures, narration, offered };
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

  it("walks from part to part by the reader's hand, over the border of steps", () => {
    const { store, said, figures, narration, offered } = given();
    store.frame([frame(1, parts(1))]);
    expect(offered).toEqual(["parts"]);
    expect(current(figures)).toBeNull();
    expect(narration.forward()).toBe(false);
    store.frame([frame(2, parts(2))]);
    expect(current(figures)).toBe("forward forward of 2");
    expect([narration.forward(), narration.forward(), narration.forward()]).toEqual([true, true, false]);
    expect(said).toEqual(["forward: forward of 2", "loss: loss of 2", "update: update of 2"]);
    expect(narration.back()).toBe(true);
    expect(current(figures)).toBe("loss loss of 2");
  });

  it("walks back into the last part of the step before", () => {
    const { store, figures, narration } = given();
    store.frame([frame(2, parts(2))]);
    expect(narration.back()).toBe(false);
    store.frame([frame(1, parts(1))]);
    expect(current(figures)).toBe("update update of 1");
  });

  it("walks by itself within a step that is played at the slowest speed", () => {
    vi.useFakeTimers();
    const { store, figures } = given();
    store.frame([frame(0, parts(0))]);
    store.state = "running";
    store.speed = 1;
    store.frame([frame(1, parts(1))]);
    expect(current(figures)).toBe("forward forward of 1");
    vi.advanceTimersByTime(340);
    expect(current(figures)).toBe("loss loss of 1");
    vi.advanceTimersByTime(340);
    expect(current(figures)).toBe("update update of 1");
    vi.useRealTimers();
  });

  it("does not walk where the run marks the present part", () => {
    const { store, offered } = given();
    store.frame([frame(1, phases("forward", "z = 4"))]);
    expect(offered).toEqual([]);
  });
});
