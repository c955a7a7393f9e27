import { RunStore } from "../wire/RunStore";
import type { RunState } from "../wire/types";
import type { Line } from "./RunControl";

/** What a follower borrows from the page. */
export interface FollowerPage {
  readonly connect: (
    runId: string,
    store: RunStore,
    told: { readonly ended: () => void; readonly gone: () => void },
  ) => Line;
  readonly painted: (task: () => void) => void;
  readonly later: (milliseconds: number, task: () => void) => () => void;
  /** It shows something else now. */
  readonly changed: () => void;
  readonly gone: () => void;
}

const LONGEST_WAIT_MS = 3000;

/**
 * A run that stands beside the page's own and goes where that one goes: to its step, forwards and back, one message in
 * flight. Where it has ended before, it waits at its end.
 */
export class Follower {
  readonly store: RunStore;
  private readonly line: Line;
  private wanted = 0;
  private asked: number | null = null;
  private endedAt = Infinity;
  private callOff: () => void = () => undefined;

  constructor(
    readonly runId: string,
    page: FollowerPage,
  ) {
    this.store = new RunStore(page.painted);
    this.later = page.later;
    this.line = page.connect(runId, this.store, {
      ended: () => {
        this.endedAt = this.store.step;
        this.answered();
      },
      gone: page.gone,
    });
    this.store.subscribe(() => {
      this.settle();
      page.changed();
    });
  }

  private readonly later: FollowerPage["later"];

  /** Whether it stands at its end, short of where the others are. */
  get isLeftBehind(): boolean {
    return this.wanted > this.store.step && this.hasEnded;
  }

  /** Whether the others wait for it: it is on its way to where they are. */
  get isUnderWay(): boolean {
    return this.store.link === "open" && !this.hasEnded && isSettled(this.store.state);
  }

  /** The page's own run shows this step. */
  follow(step: number): void {
    this.wanted = step;
    this.ask();
  }

  close(): void {
    this.callOff();
    this.line.send({ type: "pause" });
    this.line.close();
  }

  private get hasEnded(): boolean {
    return this.store.state === "diverged" || this.store.state === "failed" || this.store.step >= this.endedAt;
  }

  private ask(): void {
    const { store, wanted } = this;
    // The first report follows the first frame: before it nobody knows where the run stands.
    if (store.heard === 0) return;
    if (this.asked !== null || store.link !== "open" || store.state === "preparing" || wanted === store.step) return;
    if (wanted > store.step && this.hasEnded) return;
    this.asked = store.heard;
    this.line.send({ type: "seek", step: wanted });
    this.callOff = this.later(LONGEST_WAIT_MS, () => {
      this.answered();
    });
  }

  private settle(): void {
    if (this.asked === null || this.store.heard === this.asked) this.ask();
    else if (isSettled(this.store.state)) this.answered();
  }

  private answered(): void {
    this.callOff();
    this.asked = null;
    if (this.store.step < this.endedAt) this.endedAt = Infinity;
    this.ask();
  }
}

function isSettled(state: RunState): boolean {
  return state !== "running" && state !== "preparing";
}
