import { pointer } from "d3-selection";
import { formatNumber } from "../../text/formatNumber";
import type { InputSpec } from "../../wire/types";
import { block } from "../block";
import type { Group } from "../marks/group";
import type { Layer, Plot } from "../model";
import type { ChartSource } from "../source";
import type { ChartInput } from "./chartInput";
import { Handle, type Place } from "./Handle";
import { PointEdits, type PaintedPoint } from "./PointEdits";

export interface PaintParts {
  readonly host: HTMLElement;
  readonly svg: SVGSVGElement;
  readonly group: Group;
  readonly say: (text: string) => void;
}

const CLASSES = 6;
/** Pixels between two points of a stroke. */
const SPACING = 18;
/** Where Enter puts a new point, as a share of the axis to the right of the one it was pressed on. */
const ASIDE = 0.05;
const HINT =
  "Click: a point. Drag over nothing: a row of points; drag a point: it moves. Keys: Enter adds, Delete removes, C class.";

/**
 * Points painted on a chart. A click or tap adds one in the class of the brush, a stroke a row of them; a point is dragged, or
 * moved with the arrow keys, Enter adds one beside it, Delete removes it, C gives it the next class, Escape restores.
 */
export class PaintInput implements ChartInput {
  private readonly edits: PointEdits;
  private readonly drafts;
  private readonly tools: HTMLElement;
  private readonly brush: HTMLButtonElement;
  private readonly drop: HTMLButtonElement;
  private readonly undo: HTMLButtonElement;
  private readonly handles: Handle[] = [];
  private points: PaintedPoint[] = [];
  private plot: Plot | null = null;
  private stroke: Place[] | null = null;
  private kind = 0;
  private chosen = -1;
  private isGoingOn = false;

  constructor(
    spec: InputSpec,
    private readonly parts: PaintParts,
  ) {
    this.edits = new PointEdits(spec.parameter, parts.say);
    this.drafts = parts.group.append("path").attr("class", "paint-drafts");
    this.tools = block(parts.host.ownerDocument, "div", "board__tools");
    this.brush = this.button("", () => {
      this.nextClass();
    });
    this.button("Add point", () => {
      this.add({ x: 0, y: 0, kind: this.kind });
    });
    this.drop = this.button("Remove point", () => {
      this.remove(this.chosen);
    });
    this.undo = this.button("Undo", () => {
      this.takeBack();
    });
    this.tools.appendChild(block(parts.host.ownerDocument, "span", "note")).textContent = HINT;
    parts.host.after(this.tools);
    this.listen();
  }

  show(_: readonly Layer[], plot: Plot, source: ChartSource): void {
    this.plot = plot;
    this.edits.show(source);
    const isActive = this.edits.isActive;
    this.tools.hidden = !isActive;
    this.parts.svg.classList.toggle("is-paintable", isActive);
    if (this.handles.some((handle) => handle.isHeld)) return;
    this.take(isActive ? this.edits.present : []);
  }

  private button(text: string, pressed: () => void): HTMLButtonElement {
    const made = this.tools.appendChild(this.parts.host.ownerDocument.createElement("button"));
    made.type = "button";
    made.className = "button";
    made.textContent = text;
    made.addEventListener("click", pressed);
    return made;
  }

  /** As many handles as points; the focus stays at its place in the row. */
  private take(points: readonly PaintedPoint[]): void {
    this.points = [...points];
    const focused = this.handles.findIndex((handle) => handle.hasFocus);
    while (this.handles.length > points.length) this.handles.pop()?.remove();
    while (this.handles.length < points.length) this.handles.push(this.handle(this.handles.length).crowd());
    if (focused >= points.length) this.focusLast();
    if (this.chosen >= points.length) this.chosen = -1;
    this.draw();
  }

  private handle(index: number): Handle {
    return new Handle(this.parts.group, {
      moved: (to) => {
        if (this.plot) this.move(index, this.plot.x.invert(to.x), this.plot.y.invert(to.y));
      },
      nudged: (right, up) => {
        const point = this.points[index];
        if (!point || !this.plot) return;
        this.move(index, point.x + right * width(this.plot.x.domain), point.y + up * width(this.plot.y.domain));
        this.parts.say(this.words(index));
      },
      released: () => {
        this.choose(index);
        const isMoved = this.edits.commit(this.points, `${this.words(index)}, set`);
        if (!isMoved) this.take(this.edits.present);
      },
      restored: () => {
        this.take(this.edits.present);
      },
      pressed: (event) => this.key(index, event),
    });
  }

  private key(index: number, event: KeyboardEvent): boolean {
    const isCommand = event.ctrlKey || event.metaKey;
    const key = event.key.toLowerCase();
    if (event.altKey || (isCommand && key !== "z")) return false;
    if (isCommand) this.takeBack();
    else if (key === "enter") this.addBeside(index);
    else if (key === "delete" || key === "backspace") this.remove(index);
    else if (key === "c") this.recolour(index);
    else return key === "escape" && this.restore();
    return true;
  }

  private listen(): void {
    const { svg, group } = this.parts;
    group.node()?.addEventListener("focusin", (event) => {
      const from = event.relatedTarget;
      const isInside = this.isGoingOn || (from instanceof Node && group.node()?.contains(from) === true);
      if (!isInside) this.edits.enter();
    });
    svg.addEventListener("pointerdown", (event) => {
      if (event.button !== 0 || !this.edits.isActive) return;
      this.stroke = [this.placeOf(event)];
      svg.setPointerCapture(event.pointerId);
      this.draw();
    });
    svg.addEventListener("pointermove", (event) => {
      const last = this.stroke?.at(-1);
      const at = this.placeOf(event);
      if (!last || Math.hypot(at.x - last.x, at.y - last.y) < SPACING) return;
      this.stroke?.push(at);
      this.draw();
    });
    svg.addEventListener("pointerup", () => {
      this.paint();
    });
    svg.addEventListener("pointercancel", () => {
      this.stroke = null;
      this.draw();
    });
    svg.addEventListener("click", (event) => {
      if (this.edits.isActive) event.stopPropagation();
    });
  }

  private placeOf(event: PointerEvent): Place {
    const [x, y] = pointer(event, this.parts.group.node());
    return { x, y };
  }

  /** The stroke becomes points, in the class of the brush. */
  private paint(): void {
    const { stroke, plot } = this;
    this.stroke = null;
    if (!stroke || !plot) return;
    const painted = stroke.map(({ x, y }) => ({
      x: this.edits.bounded(plot.x.invert(x)),
      y: this.edits.bounded(plot.y.invert(y)),
      kind: this.kind,
    }));
    const [first] = painted;
    if (painted.length === 1 && first) this.add(first);
    else this.set([...this.points, ...painted], `${painted.length} points added`);
    this.draw();
  }

  private add(point: PaintedPoint): void {
    const at = this.points.length;
    if (this.set([...this.points, point], "")) this.parts.say(`${this.words(at)}, added`);
  }

  private addBeside(index: number): void {
    const point = this.points[index];
    if (!point || !this.plot) return;
    const x = this.edits.bounded(point.x + ASIDE * width(this.plot.x.domain));
    this.add({ x, y: point.y, kind: this.kind });
    this.focusLast();
  }

  /** The reader goes on editing: Escape still restores what there was when they began. */
  private focusLast(): void {
    this.isGoingOn = true;
    this.handles.at(-1)?.focus();
    this.isGoingOn = false;
  }

  private remove(index: number): void {
    if (index < 0) {
      this.parts.say("choose a point first");
      return;
    }
    const rest = this.points.filter((_, at) => at !== index);
    this.chosen = -1;
    this.set(rest, `point ${index + 1} removed, ${rest.length} left`);
  }

  private recolour(index: number): void {
    const next = this.points.map((point, at) =>
      at === index ? { ...point, kind: (point.kind + 1) % CLASSES } : point,
    );
    this.kind = next[index]?.kind ?? 0;
    this.set(next, `point ${index + 1}: class ${this.kind}`);
  }

  /** The brush's class; a chosen point takes it, too. */
  private nextClass(): void {
    if (this.chosen >= 0) {
      this.recolour(this.chosen);
      return;
    }
    this.kind = (this.kind + 1) % CLASSES;
    this.parts.say(`new points are of class ${this.kind}`);
    this.draw();
  }

  private takeBack(): void {
    this.edits.undo();
    this.take(this.edits.present);
  }

  private restore(): boolean {
    const isRestored = this.edits.restore();
    if (isRestored) this.take(this.edits.present);
    return isRestored;
  }

  private set(points: readonly PaintedPoint[], words: string): boolean {
    const isSet = this.edits.commit(points, words);
    this.take(this.edits.present);
    return isSet;
  }

  private move(index: number, x: number, y: number): void {
    const point = this.points[index];
    if (!point) return;
    this.points[index] = { ...point, x: this.edits.bounded(x), y: this.edits.bounded(y) };
    this.draw();
  }

  private choose(index: number): void {
    this.chosen = this.chosen === index ? -1 : index;
  }

  private words(index: number): string {
    const point = this.points[index];
    if (!point) return "";
    return `point ${index + 1}: ${formatNumber(point.x)}, ${formatNumber(point.y)}, class ${point.kind}`;
  }

  private draw(): void {
    const { plot } = this;
    if (!plot) return;
    this.points.forEach((point, index) => {
      const handle = this.handles[index];
      handle?.draw({ x: plot.x.at(point.x), y: plot.y.at(point.y) }, `Point ${index + 1}`, this.words(index));
      handle?.choose(index === this.chosen);
    });
    const drafts = (this.stroke ?? []).map(
      ({ x, y }) => `M${(x - 4).toFixed(1)},${y.toFixed(1)}a4,4 0 1 1 8,0a4,4 0 1 1 -8,0`,
    );
    this.drafts.attr("d", drafts.join("")).attr("class", `paint-drafts c${this.kind + 1}`);
    this.brush.textContent = `Class ${this.chosen >= 0 ? (this.points[this.chosen]?.kind ?? 0) : this.kind}`;
    this.drop.disabled = this.chosen < 0;
    this.undo.disabled = !this.edits.canUndo;
  }
}

function width([low, high]: readonly [number, number]): number {
  return high - low;
}
