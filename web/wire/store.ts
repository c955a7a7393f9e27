import type { Change, Dimensions, Ending, Measured, RunKey, RunName, RunState, Series, Speed, Trace } from "./types";

/** Whether the page hears its run: not asked for yet, being reached, heard, or lost. */
export type Link = "none" | "connecting" | "open" | "lost";

/** Runs shown together: the page's own, and others that follow its step. */
export interface Overlay {
  /** Up to which all are drawn: none goes ahead of another that is on its way. */
  readonly step: number;
  readonly own: RunName;
  readonly others: readonly (RunName & { readonly data: Store })[];
}

/** What a page knows of its run. Charts and panels read it; `RunStore` changes it. */
export interface Store {
  readonly state: RunState;
  readonly link: Link;
  readonly runId: string | null;
  readonly attempt: number;
  /** Step of the last frame: what the figures show. */
  readonly step: number;
  readonly budget: number;
  readonly speed: Speed;
  readonly dimensions: Dimensions;
  readonly readoutNames: readonly string[];
  readonly trace: Trace;
  /** The trace of the attempt before this one; null if there was none. */
  readonly ghost: Trace | null;
  /** What this attempt had computed beyond the present step before it went back; null if nothing. */
  readonly ahead: Trace | null;
  /** Furthest step of this attempt with the present changes. */
  readonly furthest: number;
  /** The runs that are shown together; null if there is only this one. */
  readonly overlay: Overlay | null;
  /** Live changes, for ticks on step axes. */
  readonly changes: readonly Change[];
  readonly key: RunKey | null;
  readonly measured: Measured | null;
  readonly ending: Ending | null;
  readonly queuePlace: number | null;
  /** Lowest step that can be gone back to without replaying the run. */
  readonly earliest: number;
  /** How many reports of its state have come, so that a command in flight knows its answer. */
  readonly heard: number;
  /** Present value by flat name (`loss[0]`); not-a-number if undefined or unknown. */
  readout(name: string): number;
  series(name: string): Series | undefined;
  /** Calls `listener` after changes, at most once per animation frame; returns how to stop that. */
  subscribe(listener: (store: Store) => void): () => void;
}
