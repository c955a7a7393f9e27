import { formatCount } from "../text/formatCount";
import { formatNumber } from "../text/formatNumber";
import type { Store } from "../wire/store";
import type { LabSpec } from "../wire/types";

const QUIET_MS = 5000;
const HEADLINES = ["loss", "trainLoss", "objective", "reconstruction", "inertia", "error"];

/** The page's one live region: says what state the run is in, and while it runs how it is doing, every five seconds at most. */
export class Announcer {
  private said: Store["state"] | "lost" = "idle";
  private saidAt = -Infinity;
  private valueThen = NaN;

  constructor(
    private readonly region: HTMLElement,
    private readonly lab: LabSpec,
    private readonly now: () => number,
  ) {}

  update(store: Store): void {
    const state = store.link === "lost" ? "lost" : store.state;
    const isTime = state === "running" && this.now() - this.saidAt >= QUIET_MS;
    if (state === this.said && !isTime) return;
    if (state === this.said) this.say(this.progress(store));
    else this.say(this.change(store, state));
    this.said = state;
    this.valueThen = this.headline(store).value;
  }

  /** Says something that is not about the run, as "Link copied". */
  say(text: string): void {
    this.region.textContent = text;
    this.saidAt = this.now();
  }

  private change(store: Store, state: Store["state"] | "lost"): string {
    const place = this.place(store);
    switch (state) {
      case "lost":
        return "The connection is lost. Reconnecting.";
      case "preparing":
        return "Preparing.";
      case "idle":
        return "Ready.";
      case "running":
        return "Running.";
      case "paused":
        return `Paused at ${place}.`;
      case "done":
        return `Done at ${place}.`;
      case "diverged":
        return `Diverged at ${place}.`;
      case "failed":
        return `Stopped at ${place}.`;
    }
  }

  private progress(store: Store): string {
    const { value } = this.headline(store);
    const trend = value < this.valueThen ? ", falling" : value > this.valueThen ? ", rising" : "";
    return `${this.place(store)}${trend}`;
  }

  private place(store: Store): string {
    const unit = this.lab.units[0]?.name ?? "step";
    const { label, value } = this.headline(store);
    const reading = Number.isNaN(value) ? "" : `, ${label} ${formatNumber(value)}`;
    return `${unit} ${formatCount(store.step)}${reading}`;
  }

  /** The number that sums the run up: its loss, or what is closest to one. */
  private headline(store: Store): { label: string; value: number } {
    for (const base of HEADLINES) {
      const name = store.readoutNames.find((flat) => flat === base || flat.startsWith(`${base}[`));
      const spec = this.lab.readouts.find((readout) => readout.name === base);
      if (name !== undefined && spec) return { label: spec.label.toLowerCase(), value: store.readout(name) };
    }
    return { label: "", value: NaN };
  }
}
