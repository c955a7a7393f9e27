import { emptyTrace } from "./emptyTrace";
import type { Link, Overlay, Store } from "./store";
import { TraceBuffer } from "./TraceBuffer";
import type {
  Change,
  Dimensions,
  Ending,
  FirstFrame,
  FrameMessage,
  Hello,
  Measured,
  PageData,
  RunKey,
  RunState,
  Series,
  Speed,
  StateMessage,
  Trace,
  TraceRows,
} from "./types";

/** The store as its connection writes it. Listeners are called together, when `schedule` says so. */
export class RunStore implements Store {
  state: RunState = "idle";
  link: Link = "none";
  runId: string | null = null;
  attempt = 0;
  step = 0;
  budget = 0;
  speed: Speed = 20;
  dimensions: Dimensions = {};
  readoutNames: readonly string[] = [];
  trace: Trace = emptyTrace();
  ghost: Trace | null = null;
  ahead: Trace | null = null;
  furthest = 0;
  overlay: Overlay | null = null;
  changes: readonly Change[] = [];
  key: RunKey | null = null;
  measured: Measured | null = null;
  ending: Ending | null = null;
  queuePlace: number | null = null;
  earliest = 0;
  heard = 0;

  private readonly buffer = new TraceBuffer();
  private readonly listeners = new Set<(store: Store) => void>();
  private readonly places = new Map<string, number>();
  private frameSeries = new Map<string, Series>();
  private readouts: Float64Array = new Float64Array(0);
  private scheduled = false;
  /** The changes with which the trace was computed, and those of what lies ahead. */
  private tracedWith: readonly Change[] = [];
  private aheadWith: readonly Change[] = [];

  /** @param schedule runs a task before the next picture, as `requestAnimationFrame` does */
  constructor(private readonly schedule: (task: () => void) => void) {}

  readout(name: string): number {
    const place = this.places.get(name);
    return place === undefined ? NaN : (this.readouts[place] ?? NaN);
  }

  series(name: string): Series | undefined {
    return this.frameSeries.get(name);
  }

  subscribe(listener: (store: Store) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** Step 0 as the server computed it into the page. */
  showPage(page: PageData): void {
    this.budget = page.budget;
    this.dimensions = page.dimensions;
    this.name(page.readoutNames);
    if (page.first) this.showFirst(page.first);
    this.changed();
  }

  /** Step 0 that comes after its page; in vain if something runs already. */
  showFirst(first: FirstFrame): void {
    if (this.runId !== null || this.frameSeries.size > 0) return;
    this.step = first.step;
    this.readouts = first.readouts;
    this.frameSeries = new Map(first.series);
    this.changed();
  }

  /** A connection is being made, was lost, or is given up. */
  linked(link: Link): void {
    this.link = link;
    this.changed();
  }

  /** The run is given up for another: what it drew becomes the ghost, its last frame stays until the next one comes. */
  leaveRun(): void {
    this.keepGhost();
    this.runId = null;
    this.attempt = 0;
    this.state = "idle";
    this.step = 0;
    this.ending = null;
    this.queuePlace = null;
    this.measured = null;
    this.link = "none";
    this.changed();
  }

  /** Another run of the page takes this place; it is no attempt at the same, so nothing of this one stays. */
  switchRun(): void {
    this.buffer.clear([]);
    this.trace = emptyTrace();
    this.leaveRun();
    this.ghost = null;
  }

  /** Other runs are shown beside this one, or stand elsewhere now. */
  overlaid(overlay: Overlay | null): void {
    this.overlay = overlay;
  }

  /** Listeners are called as if something had come. */
  touch(): void {
    this.changed();
  }

  hello(hello: Hello): void {
    if (this.runId !== null && this.runId !== hello.runId) this.leaveRun();
    this.runId = hello.runId;
    this.begin(hello.attempt);
    this.state = hello.state;
    this.budget = hello.budget;
    this.speed = hello.speed;
    this.dimensions = hello.dimensions;
    this.keyed(hello.key);
    this.name(hello.readoutNames);
    this.link = "open";
    this.changed();
  }

  stateChanged(message: StateMessage): void {
    if (message.attempt < this.attempt) return;
    this.begin(message.attempt);
    this.heard++;
    this.state = message.state;
    this.budget = message.budget;
    this.speed = message.speed;
    this.measured = message.measured;
    this.ending = message.ending;
    this.queuePlace = message.queuePlace;
    this.earliest = message.earliest;
    this.keyed(message.key);
    this.changed();
  }

  /** Applies a whole group of messages, usually one; those of an older attempt are dropped. */
  frame(group: readonly FrameMessage[]): void {
    for (const message of group) {
      if (message.attempt < this.attempt) continue;
      this.begin(message.attempt);
      this.step = message.step;
      if (message.readouts) this.readouts = message.readouts;
      for (const [name, series] of message.series) this.frameSeries.set(name, series);
      if (message.trace) this.take(message.trace, message.step);
    }
    this.trace = this.buffer.view();
    this.overtake();
    this.changed();
  }

  private take(rows: TraceRows, step: number): void {
    if (rows.mode === "replace") this.keepAhead(step);
    this.buffer.take(rows);
    this.tracedWith = this.changes;
  }

  /** The run goes back: what lies beyond stays in sight, the longest of several. */
  private keepAhead(step: number): void {
    const last = lastStep(this.buffer.view());
    if (last <= step || last <= lastStep(this.ahead)) return;
    this.ahead = this.buffer.copy();
    this.aheadWith = this.tracedWith;
  }

  /** What lay ahead is done again, or will never be: after a change it is another run's past. */
  private overtake(): void {
    this.furthest = Math.max(this.furthest, this.step);
    if (!this.ahead) return;
    if (JSON.stringify(this.aheadWith) !== JSON.stringify(this.changes)) {
      this.ghost = this.ahead;
      this.ahead = null;
      this.furthest = this.step;
    } else if (this.step >= lastStep(this.ahead)) this.ahead = null;
  }

  private begin(attempt: number): void {
    if (attempt <= this.attempt) return;
    this.keepGhost();
    this.attempt = attempt;
    this.step = 0;
    this.ending = null;
  }

  private keepGhost(): void {
    if (this.trace.steps.length > 1) this.ghost = this.ahead ?? this.buffer.copy();
    this.ahead = null;
    this.furthest = 0;
    this.buffer.clear([]);
    this.trace = emptyTrace();
    this.changes = [];
  }

  private keyed(key: RunKey): void {
    this.key = key;
    this.changes = key.changes;
    this.overtake();
  }

  private name(names: readonly string[]): void {
    this.readoutNames = names;
    this.places.clear();
    names.forEach((name, place) => this.places.set(name, place));
  }

  private changed(): void {
    if (this.scheduled) return;
    this.scheduled = true;
    this.schedule(() => {
      this.scheduled = false;
      for (const listener of this.listeners) listener(this);
    });
  }
}

function lastStep(trace: Trace | null): number {
  return trace?.steps[trace.steps.length - 1] ?? -1;
}
