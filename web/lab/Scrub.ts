import { formatCount } from "../text/formatCount";
import type { Store } from "../wire/store";

/** What the bar borrows from the page. */
export interface ScrubPage {
  readonly seek: (step: number) => void;
  readonly later: (milliseconds: number, task: () => void) => () => void;
  /** What a step is called: `update`. */
  readonly step: string;
}

const EVERY_MS = 100;

/**
 * The bar over the whole run. It can be moved as far as the run has been; while it is moved, the run follows at most ten
 * times a second, to the latest place.
 */
export class Scrub {
  private wanted: number | null = null;
  private isResting = true;
  private isHeld = false;
  private furthest = 0;

  constructor(
    private readonly bar: HTMLInputElement,
    private readonly page: ScrubPage,
  ) {
    bar.addEventListener("input", () => {
      this.moved();
    });
    bar.addEventListener("pointerdown", () => {
      this.isHeld = true;
    });
    for (const end of ["change", "pointerup", "pointercancel", "blur"]) {
      bar.addEventListener(end, () => {
        this.isHeld = false;
      });
    }
  }

  show(store: Store): void {
    this.furthest = Math.max(store.furthest, store.step);
    const most = Math.max(1, store.budget, this.furthest);
    this.bar.max = most.toString();
    this.bar.disabled = store.link === "lost" || this.furthest === 0;
    this.bar.style.setProperty("--reached", `${(100 * this.furthest) / most}%`);
    if (!this.isHeld && this.wanted === null) this.place(store.step, store.budget);
  }

  private place(step: number, budget: number): void {
    this.bar.value = step.toString();
    this.bar.style.setProperty("--p", `${(100 * step) / Number(this.bar.max)}%`);
    const beyond = this.furthest > step ? `, computed up to ${formatCount(this.furthest)}` : "";
    const text = `${this.page.step} ${formatCount(step)} of ${formatCount(budget)}${beyond}`;
    if (this.bar.getAttribute("aria-valuetext") !== text) this.bar.setAttribute("aria-valuetext", text);
  }

  /** What has not been computed cannot be shown. */
  private moved(): void {
    this.wanted = Math.min(Math.round(Number(this.bar.value)), this.furthest);
    this.place(this.wanted, Number(this.bar.max));
    if (this.isResting) this.send();
  }

  private send(): void {
    this.isResting = this.wanted === null;
    if (this.wanted === null) return;
    this.page.seek(this.wanted);
    this.wanted = null;
    this.page.later(EVERY_MS, () => {
      this.send();
    });
  }
}
