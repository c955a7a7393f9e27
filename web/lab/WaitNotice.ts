import { formatCount } from "../text/formatCount";
import type { Store } from "../wire/store";
import type { Messages } from "./Messages";
import type { WayBack } from "./RunControl";

const TOLD_AFTER_MS = 1000;
const CANCEL_AFTER_MS = 2500;

/** Says what a long wait is for: after a second a sentence, after two and a half a way out. In a queue at once. */
export class WaitNotice {
  private isWaiting = false;
  private stage: 0 | 1 | 2 = 0;
  private callOff: (() => void)[] = [];
  private wayBack: WayBack | null = null;

  constructor(
    private readonly messages: Messages,
    private readonly later: (milliseconds: number, task: () => void) => () => void,
    private readonly cancel: () => void,
  ) {}

  /** @param wayBack a step that is computed anew, and how long that takes */
  update(store: Store, isOnItsWay: boolean, wayBack: WayBack | null = null): void {
    this.wayBack = wayBack;
    if (isOnItsWay !== this.isWaiting) this.begin(store, isOnItsWay);
    this.show(store);
  }

  private begin(store: Store, waiting: boolean): void {
    this.isWaiting = waiting;
    this.stage = 0;
    for (const stop of this.callOff) stop();
    this.callOff = waiting ? [this.reach(1, TOLD_AFTER_MS, store), this.reach(2, CANCEL_AFTER_MS, store)] : [];
  }

  private reach(stage: 1 | 2, after: number, store: Store): () => void {
    return this.later(after, () => {
      this.stage = stage;
      this.show(store);
    });
  }

  private show(store: Store): void {
    const isQueued = store.queuePlace !== null;
    if (!this.isWaiting || (this.stage === 0 && !isQueued)) {
      this.messages.setWait(null);
      return;
    }
    const place = store.queuePlace ?? 0;
    this.messages.setWait({
      tone: "info",
      what: isQueued ? `You are number ${formatCount(place)} in the queue.` : what(this.wayBack),
      advice: isQueued
        ? "All places are taken; the run starts as soon as one is free."
        : this.wayBack
          ? "It can be stopped at the step that has been reached."
          : "Data and starting values are computed before step 0.",
      actions: this.stage === 2 || isQueued ? [{ label: this.wayBack ? "Stop here" : "Cancel", run: this.cancel }] : [],
    });
  }
}

function what(wayBack: WayBack | null): string {
  if (!wayBack) return "The run is being prepared.";
  const time = wayBack.seconds >= 1 ? `: about ${formatCount(Math.round(wayBack.seconds))} s` : "";
  return `The way to step ${formatCount(wayBack.step)} is computed anew from the start${time}.`;
}
