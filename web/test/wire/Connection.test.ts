import { describe, expect, it } from "vitest";
import { Connection } from "../../wire/Connection";
import { RunStore } from "../../wire/RunStore";
import type { SocketHandlers } from "../../wire/Socket";
import { encodeFrame } from "./encodeFrame";

const progress = { state: "idle", step: 0, budget: 200, attempt: 1, speed: 20 };
const key = { lab: "quadratic-descent", parameters: {}, seed: 0, changes: [] };
const hello = JSON.stringify({
  ...{ type: "hello", protocol: 1, engine: "e", lab: "quadratic-descent", runId: "r1", key },
  ...{ ...progress, readoutNames: ["loss"], historyNames: ["loss"], dimensions: {} },
});

function frame(seq: number, group?: { part: number; of: number }): ArrayBuffer {
  return encodeFrame({ seq, attempt: 1, step: seq, readouts: [seq], series: [], ...(group ? { group } : {}) }, []);
}

/** A page whose sockets, clock and pictures the test moves by hand. */
class Page {
  readonly addresses: string[] = [];
  readonly sent: unknown[] = [];
  readonly problems: string[] = [];
  readonly notes: string[] = [];
  readonly delays: number[] = [];
  gone = false;
  runExists = true;
  readonly store: RunStore;
  readonly connection: Connection;
  private handlers: SocketHandlers | null = null;
  private pictures: (() => void)[] = [];
  private timers: (() => void)[] = [];

  constructor() {
    const painted = (task: () => void) => {
      this.pictures.push(task);
    };
    this.store = new RunStore(painted);
    this.connection = new Connection("ws://test/ws/runs/", "r1", this.store, {
      openSocket: (address, handlers) => {
        this.addresses.push(address);
        this.handlers = handlers;
        return { send: (text) => this.sent.push(JSON.parse(text)), close: () => (this.handlers = null) };
      },
      later: (milliseconds, task) => {
        this.delays.push(milliseconds);
        this.timers.push(task);
        return () => (this.timers = []);
      },
      painted,
      chance: () => 0.5,
      report: (problem) => this.problems.push(problem.message),
      hasRun: () => Promise.resolve(this.runExists),
      malformed: (error) => this.notes.push(error.message),
      greeted: () => undefined,
      gone: () => (this.gone = true),
    });
  }

  hears(message: string | ArrayBuffer): void {
    if (typeof message === "string") this.handlers?.text(message);
    else this.handlers?.binary(message);
  }

  loses(): void {
    this.handlers?.closed();
  }

  paints(): void {
    this.pictures.splice(0).forEach((task) => {
      task();
    });
  }

  async waits(): Promise<void> {
    this.timers.splice(0).forEach((task) => {
      task();
    });
    await Promise.resolve();
    await Promise.resolve();
  }
}

describe("Connection", () => {
  it("keeps commands until the server has greeted", () => {
    const page = new Page();
    page.connection.send({ type: "play" });
    expect(page.sent).toEqual([]);
    page.hears(hello);
    expect(page.sent).toEqual([{ type: "play" }]);
    expect(page.store.link).toBe("open");
  });

  it("acknowledges a frame once it was painted", () => {
    const page = new Page();
    page.hears(hello);
    page.hears(frame(1));
    expect(page.sent).toEqual([]);
    page.paints();
    expect(page.sent).toEqual([{ type: "ack", seq: 1 }]);
  });

  it("acknowledges nothing while the page is hidden, and only the frame it has on return", () => {
    const page = new Page();
    page.hears(hello);
    page.hears(frame(1));
    expect(page.sent).toEqual([]);
    page.paints();
    page.hears(frame(2));
    page.paints();
    expect(page.sent).toEqual([
      { type: "ack", seq: 1 },
      { type: "ack", seq: 2 },
    ]);
  });

  it("shows a group when its last part has come and acknowledges it once", () => {
    const page = new Page();
    page.hears(hello);
    page.hears(frame(1, { part: 1, of: 2 }));
    page.paints();
    expect(page.store.step).toBe(0);
    page.hears(encodeFrame({ seq: 2, attempt: 1, step: 1, readouts: [5], series: [], group: { part: 2, of: 2 } }, []));
    page.paints();
    expect(page.store.readout("loss")).toBe(5);
    expect(page.sent).toEqual([{ type: "ack", seq: 2 }]);
  });

  it("connects again after a loss, from the last frame on, ever more slowly", async () => {
    const page = new Page();
    page.hears(hello);
    page.hears(frame(3));
    page.loses();
    expect(page.store.link).toBe("lost");
    await page.waits();
    page.loses();
    await page.waits();
    page.loses();
    expect(page.addresses).toEqual([
      "ws://test/ws/runs/r1",
      "ws://test/ws/runs/r1?attempt=1&since=3",
      "ws://test/ws/runs/r1?attempt=1&since=3",
    ]);
    expect(page.delays).toEqual([500, 1000, 2000]);
  });

  it("drops commands while the connection is lost", async () => {
    const page = new Page();
    page.hears(hello);
    page.loses();
    page.connection.send({ type: "play" });
    await page.waits();
    page.hears(hello);
    expect(page.sent).toEqual([]);
    expect(page.store.link).toBe("open");
  });

  it("stops when the server has forgotten the run", async () => {
    const page = new Page();
    page.hears(hello);
    page.loses();
    await page.waits();
    page.runExists = false;
    page.loses();
    await page.waits();
    expect(page.gone).toBe(true);
    expect(page.store.runId).toBeNull();
  });

  it("reports what it cannot read and asks for a fresh snapshot", async () => {
    const page = new Page();
    page.hears(hello);
    page.hears(frame(1));
    page.hears(new ArrayBuffer(3));
    expect(page.problems).toHaveLength(1);
    expect(page.notes).toEqual(["frame must hold its header, got 3 bytes"]);
    await page.waits();
    expect(page.addresses.at(-1)).toBe("ws://test/ws/runs/r1");
  });

  it("passes problems of the server on", () => {
    const page = new Page();
    page.hears(hello);
    page.hears(JSON.stringify({ type: "problem", message: "learningRate must be …", parameter: "learningRate" }));
    expect(page.problems).toEqual(["learningRate must be …"]);
  });
});
