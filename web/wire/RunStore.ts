import { emptyTrace } from "./emptyTrace";
import type { Link, Store } from "./store";
import { TraceBuffer } from "./TraceBuffer";
import type {
  Change,
  Dimensions,
  Ending,
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
    if (page.first) {
      this.step = page.first.step;
      this.readouts = page.first.readouts;
      this.frameSeries = new Map(page.first.series);
    }
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
      if (message.trace) this.buffer.take(message.trace);
    }
    this.trace = this.buffer.view();
    this.changed();
  }

  private begin(attempt: number): void {
    if (attempt <= this.attempt) return;
    this.keepGhost();
    this.attempt = attempt;
    this.step = 0;
    this.ending = null;
  }

  private keepGhost(): void {
    if (this.trace.steps.length > 1) this.ghost = this.buffer.copy();
    this.buffer.clear([]);
    this.trace = emptyTrace();
    this.changes = [];
  }

  private keyed(key: RunKey): void {
    this.key = key;
    this.changes = key.changes;
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
