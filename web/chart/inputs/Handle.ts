import { pointer, select } from "d3-selection";
import type { Group } from "../marks/group";
import { holdStill } from "./holdStill";

export interface Place {
  readonly x: number;
  readonly y: number;
}

export interface HandleEvents {
  /** The reader moves the handle to a pixel of the frame, without having let go. */
  moved(to: Place): void;
  /** Arrow keys: by shares of the axes, right and up are positive. */
  nudged(right: number, up: number): void;
  released(): void;
  restored(): void;
  /** Any key before the handle looks at it; true if that was all. */
  pressed?(event: KeyboardEvent): boolean;
}

const SMALL_STEP = 0.01;
const LARGE_STEP = 0.1;
const ARROWS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, 1],
  ArrowDown: [0, -1],
};

/** A ring that can be dragged, or moved with the arrow keys: 1 % of an axis a time, with Shift 10 %. Escape restores. */
export class Handle {
  private readonly group;
  private held = false;
  private nudging = false;

  constructor(
    private readonly host: Group,
    private readonly events: HandleEvents,
  ) {
    this.group = host.append("g").attr("class", "handle").attr("tabindex", "0").attr("role", "slider");
    this.group.append("circle").attr("class", "handle-target").attr("r", 22);
    this.group.append("circle").attr("class", "handle-ring").attr("r", 8);
    this.group.append("text").attr("class", "label").attr("x", -13).attr("y", 4).attr("text-anchor", "end");
    const node = this.group.node();
    if (node) this.listen(node);
  }

  get isHeld(): boolean {
    return this.held || this.nudging;
  }

  draw(at: Place, name: string, text: string): void {
    const shown = Number.isFinite(at.x + at.y);
    this.group
      .attr("display", shown ? null : "none")
      .attr("transform", shown ? `translate(${at.x.toFixed(1)},${at.y.toFixed(1)})` : null)
      .attr("aria-label", name)
      .attr("aria-valuetext", text)
      .attr("aria-valuenow", "0");
    this.group
      .select("text")
      .attr("x", at.x < 60 ? 13 : -13)
      .attr("text-anchor", at.x < 60 ? "start" : "end")
      .text(name);
  }

  /** One of many, close together and named by the axis: without words of its own, and smaller to hit. */
  crowd(): this {
    this.group.classed("is-crowded", true).select("circle.handle-target").attr("r", 12);
    return this;
  }

  remove(): void {
    this.group.remove();
  }

  focus(): void {
    this.group.node()?.focus();
  }

  get hasFocus(): boolean {
    const node = this.group.node();
    return node !== null && node.ownerDocument.activeElement === node;
  }

  /** Marks it as the one that buttons act on. */
  choose(isChosen: boolean): void {
    this.group.classed("is-chosen", isChosen);
  }

  private listen(node: SVGGElement): void {
    holdStill(node);
    node.addEventListener("pointerdown", (event) => {
      this.held = true;
      node.setPointerCapture(event.pointerId);
      select(node).classed("is-held", true);
      event.stopPropagation();
    });
    node.addEventListener("pointermove", (event) => {
      if (!this.held) return;
      const [x, y] = pointer(event, this.host.node());
      this.events.moved({ x, y });
      event.stopPropagation();
    });
    node.addEventListener("pointerup", () => {
      this.letGo();
    });
    node.addEventListener("pointercancel", () => {
      this.letGo();
    });
    node.addEventListener("click", (event) => {
      event.stopPropagation();
    });
    node.addEventListener("keydown", (event) => {
      this.key(event);
    });
    node.addEventListener("keyup", () => {
      if (this.nudging) this.commit();
    });
    node.addEventListener("blur", () => {
      if (this.nudging) this.commit();
    });
  }

  private letGo(): void {
    if (!this.held) return;
    this.held = false;
    this.group.classed("is-held", false);
    this.events.released();
  }

  private commit(): void {
    this.nudging = false;
    this.events.released();
  }

  private key(event: KeyboardEvent): void {
    const arrow = ARROWS[event.key];
    if (!this.isHeld && this.events.pressed?.(event)) {
      // Done.
    } else if (arrow) {
      const share = event.shiftKey ? LARGE_STEP : SMALL_STEP;
      this.nudging = true;
      this.events.nudged(arrow[0] * share, arrow[1] * share);
    } else if (event.key === "Escape" && this.isHeld) {
      this.held = this.nudging = false;
      this.events.restored();
    } else if (event.key !== "Enter") return;
    event.preventDefault();
    event.stopPropagation();
  }
}
