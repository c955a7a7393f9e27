import { formatCount } from "../text/formatCount";
import type { Store } from "../wire/store";

/** What the transport bar shows; no button ever moves, it is only named and closed. */
export interface TransportModel {
  readonly play: "play" | "pause";
  readonly canPlay: boolean;
  readonly canStep: boolean;
  readonly canBack: boolean;
  readonly canReset: boolean;
  readonly canSet: boolean;
  readonly iteration: string;
  readonly budget: string;
  readonly status: string;
  readonly word: string;
}

const WORDS: Readonly<Record<Store["state"], string>> = {
  preparing: "Preparing",
  idle: "Ready",
  running: "Running",
  paused: "Paused",
  done: "Done",
  diverged: "Diverged",
  failed: "Stopped",
};

export function transportModel(store: Store, isBusy: boolean): TransportModel {
  const isLost = store.link === "lost";
  const open = !isLost && !isBusy;
  const ended = store.state === "diverged" || store.state === "failed";
  const settled = store.state !== "preparing" || store.link === "none";
  return {
    play: store.state === "running" ? "pause" : "play",
    canPlay: open && !ended && settled,
    canStep: open && !ended && settled,
    canBack: open && store.step > 0 && store.state !== "failed" && settled,
    canReset: open && store.runId !== null,
    canSet: !isLost,
    iteration: formatCount(store.step),
    budget: formatCount(store.budget),
    ...status(store, isLost),
  };
}

function status(store: Store, isLost: boolean): { status: string; word: string } {
  if (isLost) return { status: "offline", word: `Reconnecting…${store.state === "running" ? " (run continues)" : ""}` };
  if (store.queuePlace !== null) return { status: "queued", word: `Waiting, place ${store.queuePlace}` };
  return { status: store.state, word: WORDS[store.state] };
}
