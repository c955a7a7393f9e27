import type { Store } from "../wire/store";
import type { Table } from "../wire/types";
import { make } from "./make";
import { timer } from "./timer";

const SERIES = "phases";
/** Faster steps are shown and not spoken: nobody could follow. */
const SPOKEN_STEPS_PER_SECOND = 1;

interface Line {
  readonly phase: string;
  readonly text: string;
  readonly isCurrent: boolean;
}

/** Milliseconds in which a step played at the slowest speed is walked through. */
const WALK = 1000;

/** What the narration asks of its page. */
export interface Listeners {
  readonly say: (text: string) => void;
  /** Steps have parts that can be walked through: told once. */
  readonly offerParts: () => void;
}

/**
 * Says in words above the figures what the step shown did, part by part. Where the step itself is one of the parts, the run
 * marks it; otherwise the page walks from part to part, by the reader's hand or at the slowest speed by itself.
 */
export class Narration {
  private readonly list: HTMLOListElement;
  private table: unknown = null;
  private lines: readonly Line[] = [];
  private step = -1;
  /** The part that is walked at; null where the step is shown whole. */
  private place: number | null = null;
  private arrival: "first" | "last" | null = null;
  private hasOffered = false;
  private stopClock: () => void = () => undefined;

  constructor(
    figures: HTMLElement,
    private readonly listeners: Listeners,
  ) {
    const section = make("section", "narration");
    section.setAttribute("aria-label", "What this step did");
    this.list = section.appendChild(make("ol", "narration__lines"));
    figures.insertBefore(section, figures.querySelector(".figures__grid"));
    section.hidden = true;
  }

  update(store: Store): void {
    const table = store.series(SERIES);
    if (table?.kind !== "table" || table === this.table) return;
    this.table = table;
    this.lines = linesOf(table);
    const isNew = store.step !== this.step && this.step >= 0;
    this.step = store.step;
    const isSlow = store.state !== "running" || (store.speed !== "max" && store.speed <= SPOKEN_STEPS_PER_SECOND);
    this.arrive(isSlow && store.state === "running");
    if (isNew && isSlow) this.sayCurrent();
  }

  /** Goes to the next part of the step shown; false if the next step has to come first. */
  forward(): boolean {
    if (this.place !== null && this.place < this.lines.length - 1) return this.goTo(this.place + 1);
    this.arrival = "first";
    return false;
  }

  /** Goes to the part before; false if it belongs to the step before. */
  back(): boolean {
    if (this.place !== null && this.place > 0) return this.goTo(this.place - 1);
    this.arrival = "last";
    return false;
  }

  private arrive(isPlayedSlowly: boolean): void {
    this.stopClock();
    const isWalked = this.lines.length > 1 && this.lines.every((line) => !line.isCurrent);
    if (isWalked && !this.hasOffered) {
      this.hasOffered = true;
      this.listeners.offerParts();
    }
    const start = this.arrival ?? (isPlayedSlowly ? "first" : null);
    this.arrival = null;
    this.place = null;
    if (isWalked && start) this.place = start === "first" ? 0 : this.lines.length - 1;
    this.show(this.marked());
    if (isWalked && isPlayedSlowly) this.walk();
  }

  private walk(): void {
    this.stopClock = timer(WALK / this.lines.length, () => {
      if (this.place === null || this.place >= this.lines.length - 1) return;
      this.goTo(this.place + 1);
      this.walk();
    });
  }

  private goTo(place: number): true {
    this.place = place;
    this.show(this.marked());
    this.sayCurrent();
    return true;
  }

  private marked(): readonly Line[] {
    if (this.place === null) return this.lines;
    return this.lines.map((line, index) => ({ ...line, isCurrent: index === this.place }));
  }

  private sayCurrent(): void {
    const current = this.marked().find((line) => line.isCurrent);
    if (current) this.listeners.say(`${current.phase}: ${current.text}`);
  }

  private show(lines: readonly Line[]): void {
    const section = this.list.parentElement;
    if (section) section.hidden = lines.length === 0;
    while (this.list.children.length > lines.length) this.list.lastElementChild?.remove();
    while (this.list.children.length < lines.length) this.list.append(item());
    lines.forEach((line, index) => {
      const shown = this.list.children[index];
      if (!shown) return;
      shown.classList.toggle("is-current", line.isCurrent);
      if (line.isCurrent) shown.setAttribute("aria-current", "step");
      else shown.removeAttribute("aria-current");
      write(shown.firstElementChild, line.phase);
      write(shown.lastElementChild, line.text);
    });
  }
}

function item(): HTMLElement {
  const made = make("li", "narration__line");
  made.append(make("span", "narration__phase"), " ", make("span", "narration__text"));
  return made;
}

function write(element: Element | null, text: string): void {
  if (element && element.textContent !== text) element.textContent = text;
}

function linesOf({ columns, rows }: Table): Line[] {
  const [phase, text, current] = ["phase", "text", "current"].map((name) => columns.indexOf(name));
  const cell = (row: Table["rows"][number], place: number | undefined) => row[place ?? -1] ?? "";
  return rows.map((row) => ({
    phase: cell(row, phase).toString(),
    text: cell(row, text).toString(),
    isCurrent: [true, 1].includes(cell(row, current) as boolean | number),
  }));
}
