import { pointer } from "d3-selection";
import type { Group } from "../marks/group";
import type { Plot, Stop } from "../model";
import { drawReading } from "./drawReading";
import type { Move, Reader } from "./reader";
import { spoken } from "./spoken";
import { Tip } from "./Tip";

const MOVES: Readonly<Record<string, Move>> = {
  ArrowLeft: "left",
  ArrowRight: "right",
  ArrowUp: "up",
  ArrowDown: "down",
  Home: "first",
  End: "last",
};

export interface ReadingParts {
  /** Takes focus, pointer and keys. */
  readonly host: HTMLElement;
  readonly group: Group;
  /** Speaks what the arrow keys reach. */
  readonly say: (text: string) => void;
  /** Hears what is read, by whatever means; null once nothing is. */
  readonly told?: (stop: Stop | null) => void;
}

/** Reading values off a chart: by pointing, by tapping (which pins), and by arrow keys. Escape closes. */
export class Reading {
  private readonly tip: Tip;
  private make: (() => Reader) | null = null;
  private made: Reader | null = null;
  private plot: Plot | null = null;
  private index = -1;
  private pinned = false;

  constructor(private readonly parts: ReadingParts) {
    this.tip = new Tip(parts.host);
    const { host } = parts;
    host.addEventListener("pointermove", (event) => {
      if (event.pointerType !== "touch" && !this.pinned) this.point(event);
    });
    host.addEventListener("pointerleave", () => {
      if (!this.pinned) this.close();
    });
    host.addEventListener("click", (event) => {
      this.tap(event);
    });
    host.addEventListener("keydown", (event) => {
      this.key(event);
    });
    host.addEventListener("focusout", () => {
      this.close();
    });
  }

  /** The place that is read now. */
  get present(): number {
    return this.index;
  }

  /** A new drawing: what is being read stays open with its new values. */
  show(make: () => Reader, plot: Plot): void {
    this.make = make;
    this.made = null;
    this.plot = plot;
    if (this.index < 0) return;
    this.index = Math.min(this.index, (this.reader?.count ?? 0) - 1);
    this.draw();
  }

  /** Made only when somebody reads: most frames are only looked at. */
  private get reader(): Reader | null {
    this.made ??= this.make?.() ?? null;
    return this.made;
  }

  close(): void {
    this.index = -1;
    this.pinned = false;
    this.tip.hide();
    this.parts.told?.(null);
    if (this.plot) drawReading(this.parts.group, null, false, this.plot);
  }

  private point(event: PointerEvent | MouseEvent): void {
    if (!this.reader || !this.plot) return;
    if (event.target instanceof Node && this.tip.element.contains(event.target)) return;
    const [x, y] = pointer(event, this.parts.group.node());
    const found = this.reader.nearest(x, y);
    if (found < 0) this.close();
    else {
      this.index = found;
      this.draw();
    }
  }

  private tap(event: MouseEvent): void {
    this.pinned = false;
    this.point(event);
    this.pinned = this.index >= 0;
  }

  private key(event: KeyboardEvent): void {
    if (event.target !== this.parts.host || event.ctrlKey || event.altKey || event.metaKey) return;
    if (event.key === "Escape" && this.tip.isOpen) {
      this.close();
      swallow(event);
    }
    const move = MOVES[event.key];
    if (!move || !this.reader || this.reader.count === 0) return;
    swallow(event);
    for (let times = event.shiftKey ? 10 : 1; times > 0; times--) this.index = this.reader.move(this.index, move);
    this.draw();
    const stop = this.reader.at(this.index);
    if (stop) this.parts.say(spoken(stop));
  }

  private draw(): void {
    const stop = this.reader?.at(this.index) ?? null;
    if (!stop || !this.plot || !this.reader) return;
    drawReading(this.parts.group, stop, this.reader.line, this.plot);
    this.tip.show(stop, this.plot.margin);
    this.parts.told?.(stop);
  }
}

function swallow(event: KeyboardEvent): void {
  event.preventDefault();
  event.stopPropagation();
}
