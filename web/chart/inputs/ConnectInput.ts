import { pointer } from "d3-selection";
import { block } from "../block";
import type { Group } from "../marks/group";
import type { Layer, Plot } from "../model";
import type { ChartSource } from "../source";
import type { InputSpec } from "../../wire/types";
import type { ChartInput } from "./chartInput";
import { GraphEdits } from "./GraphEdits";
import type { Place } from "./Handle";
import { Network } from "./Network";
import { NodeHandle } from "./NodeHandle";

export interface ConnectParts {
  readonly host: HTMLElement;
  readonly svg: SVGSVGElement;
  readonly group: Group;
  readonly say: (text: string) => void;
}

interface Drag {
  readonly from: number;
  readonly start: Place;
  to: Place;
}

const REACH = 22;
const STILL = 6;
const HINT =
  "Click: a node. Drag from node to node, or tap two: an edge more or less. Keys: arrows choose, Enter joins.";

/**
 * Edits a graph. A click adds a node; dragging from node to node, or tapping one after the other, joins or parts them. On a
 * node arrows choose a partner, Enter joins or parts them (without a partner it grows a node), Delete parts them or removes
 * the node, Escape restores. Where nodes stand is for the server to say.
 */
export class ConnectInput implements ChartInput {
  private readonly edits: GraphEdits;
  private readonly line;
  private readonly draft;
  private readonly undo: HTMLButtonElement;
  private readonly drop: HTMLButtonElement;
  private readonly handles: NodeHandle[] = [];
  private places: Place[] = [];
  private chosen = -1;
  private partner = -1;
  private drag: Drag | null = null;

  constructor(
    private readonly spec: InputSpec,
    private readonly parts: ConnectParts,
  ) {
    this.edits = new GraphEdits(spec.parameter, parts.say);
    this.line = parts.group.append("path").attr("class", "connect-line");
    this.draft = parts.group.append("circle").attr("class", "connect-node").attr("r", 5.5).attr("display", "none");
    parts.svg.classList.add("is-connectable");
    const tools = block(parts.host.ownerDocument, "div", "board__tools");
    const button = (text: string, pressed: () => void) => {
      const made = tools.appendChild(parts.host.ownerDocument.createElement("button"));
      made.type = "button";
      made.className = "button";
      made.textContent = text;
      made.addEventListener("click", pressed);
      return made;
    };
    button("Add node", () => {
      this.add();
    });
    this.drop = button("Remove node", () => {
      this.remove(this.chosen);
    });
    this.undo = button("Undo", () => {
      this.takeBack();
    });
    tools.appendChild(block(parts.host.ownerDocument, "span", "note")).textContent = HINT;
    parts.host.after(tools);
    this.listen();
  }

  show(layers: readonly Layer[], plot: Plot, source: ChartSource): void {
    const layer = layers[this.spec.mark];
    if (layer?.kind !== "graph") return;
    this.edits.show(Network.of(layer), source);
    this.draft.attr("display", "none");
    this.places = layer.nodes.map((node) => ({ x: plot.x.at(node.x), y: plot.y.at(node.y) }));
    const last = this.places.length - 1;
    const focused = this.handles.findIndex((handle) => handle.hasFocus);
    while (this.handles.length > this.places.length) this.handles.pop()?.remove();
    while (this.handles.length < this.places.length) this.handles.push(this.handle(this.handles.length));
    if (focused > last) this.handles[last]?.focus();
    if (this.chosen > last) this.chosen = -1;
    if (this.partner > last) this.partner = -1;
    this.draw();
  }

  private handle(index: number): NodeHandle {
    return new NodeHandle(this.parts.group, {
      chosen: (by) => {
        this.choose(index, by);
      },
      entered: () => {
        if (this.partner >= 0) this.toggle(index, this.partner);
        else this.edits.commit(this.edits.present.grown(index), `node added, joined to node ${index}`);
      },
      deleted: () => {
        if (this.partner >= 0 && this.edits.present.isJoined(index, this.partner)) this.toggle(index, this.partner);
        else this.remove(index);
      },
      restored: () => this.restore(),
      undone: () => {
        this.takeBack();
      },
      left: () => {
        this.partner = -1;
        this.draw();
      },
    });
  }

  private listen(): void {
    const { svg, group } = this.parts;
    group.node()?.addEventListener("focusin", (event) => {
      const from = event.relatedTarget;
      if (!(from instanceof Node) || !group.node()?.contains(from)) this.edits.enter();
    });
    svg.addEventListener("pointerdown", (event) => {
      if (event.button !== 0) return;
      const at = this.placeOf(event);
      this.drag = { from: this.nearest(at), start: at, to: at };
      svg.setPointerCapture(event.pointerId);
    });
    svg.addEventListener("pointermove", (event) => {
      if (!this.drag) return;
      this.drag.to = this.placeOf(event);
      this.draw();
    });
    svg.addEventListener("pointerup", () => {
      this.letGo();
    });
    svg.addEventListener("pointercancel", () => {
      this.drag = null;
      this.draw();
    });
    svg.addEventListener("click", (event) => {
      event.stopPropagation();
    });
  }

  private placeOf(event: PointerEvent): Place {
    const [x, y] = pointer(event, this.parts.group.node());
    return { x, y };
  }

  /** The node within a finger's reach, −1 if there is none. */
  private nearest(at: Place): number {
    const away = this.places.map((place) => distance(place, at));
    const least = Math.min(...away);
    return least <= REACH ? away.indexOf(least) : -1;
  }

  private letGo(): void {
    const { drag } = this;
    this.drag = null;
    if (!drag) return;
    const to = this.nearest(drag.to);
    if (drag.from >= 0 && to >= 0 && to !== drag.from) this.toggle(drag.from, to);
    else if (distance(drag.start, drag.to) < STILL) this.tap(drag.from, drag.start);
    this.draw();
  }

  /** The first node tapped is chosen, the second joined to it or parted from it; a tap on nothing adds a node. */
  private tap(node: number, at: Place): void {
    if (node < 0) {
      this.draft.attr("display", null).attr("cx", at.x).attr("cy", at.y);
      this.add();
    } else if (this.chosen >= 0 && this.chosen !== node) {
      this.toggle(this.chosen, node);
      this.chosen = -1;
    } else {
      this.chosen = this.chosen === node ? -1 : node;
      this.parts.say(this.chosen < 0 ? "no node chosen" : `${this.words(node)}, chosen`);
    }
  }

  private add(): void {
    const { present } = this.edits;
    this.edits.commit(present.grown(), `node ${present.nodes} added`);
    this.draw();
  }

  private remove(node: number): void {
    if (node < 0) {
      this.parts.say("choose a node first");
      return;
    }
    this.chosen = this.partner = -1;
    this.edits.commit(this.edits.present.without(node), `node ${node} removed, later nodes move up`);
    this.draw();
  }

  private toggle(a: number, b: number): void {
    const { present } = this.edits;
    const words = present.isJoined(a, b) ? "parted" : "joined";
    this.edits.commit(present.toggled(a, b), `nodes ${a} and ${b} ${words}`);
    this.draw();
  }

  private choose(index: number, by: 1 | -1): void {
    const others = this.places.map((_, node) => node).filter((node) => node !== index);
    const before = others.indexOf(this.partner);
    const next = before < 0 ? (by > 0 ? 0 : others.length - 1) : (before + by + others.length) % others.length;
    this.partner = others[next] ?? -1;
    if (this.partner < 0) return;
    const state = this.edits.present.isJoined(index, this.partner) ? "joined" : "not joined";
    this.parts.say(`node ${index} and node ${this.partner}, ${state}`);
    this.draw();
  }

  private restore(): boolean {
    if (this.partner >= 0 || this.chosen >= 0) {
      this.partner = this.chosen = -1;
      this.parts.say("no partner");
      this.draw();
      return true;
    }
    return this.edits.restore();
  }

  private takeBack(): void {
    this.edits.undo();
    this.draw();
  }

  private words(node: number): string {
    const neighbours = this.edits.present.neighbours(node);
    return neighbours.length === 0 ? `node ${node}, alone` : `node ${node}, joined to ${neighbours.join(", ")}`;
  }

  private draw(): void {
    this.places.forEach((at, node) => {
      const isChosen = node === this.chosen || node === this.partner;
      this.handles[node]?.draw({ at, name: this.words(node), isChosen });
    });
    this.line.attr("d", this.preview());
    this.undo.disabled = !this.edits.canUndo;
    this.drop.disabled = this.chosen < 0;
  }

  /** From the node that is dragged to the pointer, or from the one with the focus to its partner. */
  private preview(): string | null {
    const focused = this.handles.findIndex((handle) => handle.hasFocus);
    const [start, end] = this.drag
      ? [this.places[this.drag.from], this.places[this.nearest(this.drag.to)] ?? this.drag.to]
      : [this.places[focused], this.places[this.partner]];
    return start && end ? `M${start.x.toFixed(1)},${start.y.toFixed(1)}L${end.x.toFixed(1)},${end.y.toFixed(1)}` : null;
  }
}

function distance(a: Place, b: Place): number {
  return Math.hypot(a.x - b.x, a.y - b.y);
}
