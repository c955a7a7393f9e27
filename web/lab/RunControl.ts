import type { RunRequest } from "../wire/createRun";
import type { RunStore } from "../wire/RunStore";
import type { ClientMessage, Problem, Speed } from "../wire/types";

/** A connection to one run. */
export interface Line {
  send(message: ClientMessage): void;
  close(): void;
  hurry(): void;
}

/** What the control of a run borrows from its page. */
export interface RunControlPage {
  /** The run that the form describes now. */
  readonly request: () => RunRequest;
  readonly createRun: (
    request: RunRequest,
  ) => Promise<{ readonly runId: string | null; readonly problems: readonly Problem[] }>;
  readonly connect: (runId: string) => Line;
  readonly report: (problems: readonly Problem[]) => void;
  readonly later: (milliseconds: number, task: () => void) => () => void;
  /** The learner gave a command: what was said before is over. */
  readonly commanded: () => void;
  /** Something that the transport shows has changed. */
  readonly changed: () => void;
}

/** A step to which only a replay leads. */
export interface WayBack {
  readonly step: number;
  readonly seconds: number;
}

const REBUILD_AFTER_MS = 250;
const SET_EVERY_MS = 100;
const SHOWN_AFTER_MS = 150;
const LONGEST_WAIT_MS = 3000;

/** Creates the page's run when it is first needed, replaces it when the form asks for another, and passes commands on. */
export class RunControl {
  private line: Line | null = null;
  private attached: string | null = null;
  private replay: WayBack | null = null;
  private building: Promise<boolean> | null = null;
  private generation = 0;
  private rebuildTimer: (() => void) | null = null;
  private waiting: { readonly type: string; readonly heard: number } | null = null;
  /** A step asked for before the last one was answered: keys come faster than answers. */
  private next: ClientMessage | null = null;
  private isLong = false;
  private endWait: () => void = () => undefined;
  private speed: Speed | null = null;
  private readonly wantedBy = new Map<string, readonly string[]>();
  private wanted: readonly string[] = [];
  private readonly sets = new Map<string, string>();
  private setTimer: (() => void) | null = null;

  constructor(
    private readonly store: RunStore,
    private readonly page: RunControlPage,
  ) {
    store.subscribe(() => {
      this.settle();
    });
  }

  /** A command is on its way and has not been answered. */
  get isBusy(): boolean {
    return this.waiting !== null;
  }

  /** A run is being made, reached or prepared. */
  get isOnItsWay(): boolean {
    return this.building !== null || this.store.link === "connecting" || this.store.state === "preparing";
  }

  /** The step that is being gone back to, and about how many seconds that takes; null if it takes no time. */
  get wayBack(): WayBack | null {
    return this.store.state === "preparing" ? this.replay : null;
  }

  /** Live values are on their way to the run, or were just sent. */
  get isSetting(): boolean {
    return this.setTimer !== null;
  }

  /** It has taken long enough to be shown; a short wait would only make the buttons flicker. */
  get isSlow(): boolean {
    return this.waiting !== null && this.isLong;
  }

  /** Listens to a run that exists. */
  attach(runId: string): void {
    this.line = this.page.connect(runId);
    this.attached = runId;
    if (this.speed !== null) this.line.send({ type: "speed", stepsPerSecond: this.speed });
  }

  play(): void {
    void this.command({ type: "play" });
  }

  pause(): void {
    void this.command({ type: "pause" });
  }

  /** One unit further; a running simulation pauses first. */
  step(unit: string): void {
    this.pauseFirst();
    void this.command({ type: "step", unit, count: 1 });
  }

  back(count: number): void {
    this.foresee(this.store.step - count);
    this.pauseFirst();
    void this.command({ type: "back", count });
  }

  /** To a step that was or can be computed; of several the latest counts. */
  seek(step: number): void {
    if (step === this.store.step && this.store.state !== "running" && !this.waiting) return;
    this.foresee(step);
    this.pauseFirst();
    void this.command({ type: "seek", step });
  }

  /** Makes the run before anything is commanded. */
  begin(): void {
    void this.ensure();
  }

  /** The page's run, made if it is not there; null if it cannot be. */
  async runId(): Promise<string | null> {
    return (await this.ensure()) ? this.attached : null;
  }

  /** Leaves the run as it is and listens to another. */
  switchTo(runId: string): void {
    this.line?.send({ type: "pause" });
    this.line?.close();
    this.sets.clear();
    this.next = null;
    this.store.switchRun();
    this.settleNow();
    this.attach(runId);
  }

  reset(): void {
    if (this.line) void this.command({ type: "reset" });
  }

  /** Goes back from a divergence and goes on with another value of a live parameter. */
  retry(back: number, name: string, value: string): void {
    this.line?.send({ type: "back", count: back });
    this.line?.send({ type: "set", name, value });
    void this.command({ type: "play" });
  }

  setSpeed(speed: Speed): void {
    this.speed = speed;
    this.line?.send({ type: "speed", stepsPerSecond: speed });
  }

  /** A live parameter has a new value: told to the run at most ten times a second, or part of the run to be made. */
  set(name: string, value: string): void {
    if (!this.line) {
      this.rebuild();
      return;
    }
    this.sets.set(name, value);
    if (!this.setTimer) this.sendSets();
  }

  /** Gives a long wait up: a way back ends where it is, a run that is being made is left. */
  cancel(): void {
    if (this.wayBack) this.line?.send({ type: "pause" });
    else this.leave();
  }

  /** Gives the run up, made or still being made; the next command makes another. */
  leave(): void {
    this.line?.send({ type: "pause" });
    this.line?.close();
    this.line = null;
    this.generation++;
    this.building = null;
    this.sets.clear();
    this.next = null;
    this.rebuildTimer?.();
    this.rebuildTimer = null;
    this.store.leaveRun();
    this.settleNow();
  }

  /** The form describes another run: its figure stays until the new one shows step 0. */
  rebuild(): void {
    this.leave();
    this.rebuildTimer = this.page.later(REBUILD_AFTER_MS, () => {
      void this.ensure();
    });
  }

  /** The series that a chart is drawn from now. */
  want(chart: string, series: readonly string[]): void {
    this.wantedBy.set(chart, series);
    const merged = [...new Set([...this.wantedBy.values()].flat())].sort();
    if (merged.join() === this.wanted.join()) return;
    this.wanted = merged;
    this.line?.send({ type: "view", wanted: merged });
  }

  /** The server has greeted, perhaps anew: it does not know what is wanted. */
  greeted(): void {
    this.line?.send({ type: "view", wanted: this.wanted });
  }

  /** The server has forgotten the run; the next command makes another. */
  forget(): void {
    this.line = null;
    this.settleNow();
  }

  hurry(): void {
    this.line?.hurry();
  }

  /** The command in flight was refused. */
  refused(): void {
    this.settleNow();
  }

  /** What lies before the states that the server kept is computed anew, from the start. */
  private foresee(step: number): void {
    const { earliest, measured } = this.store;
    this.replay = step < earliest ? { step, seconds: (step * (measured?.msPerStep ?? 0)) / 1000 } : null;
  }

  private async command(message: ClientMessage): Promise<void> {
    if (this.waiting) {
      if (message.type === "step" || message.type === "back" || message.type === "seek") this.next = message;
      return;
    }
    this.page.commanded();
    this.wait(message.type);
    if (await this.ensure()) this.line?.send(message);
    else this.settleNow();
  }

  /** Makes the run that the form describes, unless it is there. */
  private ensure(): Promise<boolean> {
    this.rebuildTimer?.();
    this.rebuildTimer = null;
    if (this.line) return Promise.resolve(true);
    this.building ??= this.build(++this.generation);
    this.page.changed();
    return this.building;
  }

  private async build(generation: number): Promise<boolean> {
    const made = await this.page.createRun(this.page.request());
    if (generation !== this.generation) return false;
    this.building = null;
    this.page.changed();
    if (made.problems.length > 0) this.page.report(made.problems);
    if (made.runId === null) return false;
    this.attach(made.runId);
    return true;
  }

  private sendSets(): void {
    this.setTimer = null;
    if (this.sets.size === 0) return;
    for (const [name, value] of this.sets) this.line?.send({ type: "set", name, value });
    this.sets.clear();
    this.setTimer = this.page.later(SET_EVERY_MS, () => {
      this.sendSets();
    });
  }

  private wait(type: string): void {
    this.waiting = { type, heard: this.store.heard };
    this.isLong = false;
    this.endWait = this.page.later(SHOWN_AFTER_MS, () => {
      this.isLong = true;
      this.page.changed();
      this.endWait = this.page.later(LONGEST_WAIT_MS, () => {
        this.settleNow();
      });
    });
  }

  private settle(): void {
    if (!this.waiting || this.store.heard === this.waiting.heard) return;
    const { state } = this.store;
    if (["step", "seek"].includes(this.waiting.type) && (state === "running" || state === "preparing")) return;
    this.settleNow();
  }

  private settleNow(): void {
    if (!this.waiting) return;
    this.waiting = null;
    this.endWait();
    this.page.changed();
    const next = this.next;
    this.next = null;
    if (next) void this.command(next);
  }

  /** A step in flight ends by itself. */
  private pauseFirst(): void {
    if (this.store.state === "running" && !this.waiting) this.line?.send({ type: "pause" });
  }
}
