import type { Group } from "../marks/group";
import type { Place } from "./Handle";
import { holdStill } from "./holdStill";

export interface NodeEvents {
  /** The arrow keys choose the next partner, or the one before. */
  chosen(by: 1 | -1): void;
  /** Enter: joins or parts the two, or grows a node. */
  entered(): void;
  /** Delete: parts the two, or removes the node. */
  deleted(): void;
  /** Escape; false if there was nothing to take back. */
  restored(): boolean;
  undone(): void;
  left(): void;
}

export interface NodeLook {
  readonly at: Place;
  readonly name: string;
  readonly isChosen: boolean;
}

const ARROWS: Readonly<Record<string, 1 | -1>> = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };
const REACH = 22;

/** A node that takes focus, keys and fingers; what a pointer does with it is the business of the whole figure. */
export class NodeHandle {
  private readonly group;

  constructor(host: Group, events: NodeEvents) {
    this.group = host.append("g").attr("class", "handle handle--node").attr("tabindex", "0").attr("role", "button");
    this.group.append("circle").attr("class", "handle-target").attr("r", REACH);
    this.group.append("circle").attr("class", "handle-ring").attr("r", 10);
    const node = this.group.node();
    holdStill(node);
    node?.addEventListener("keydown", (event) => {
      if (!handled(event, events)) return;
      event.preventDefault();
      event.stopPropagation();
    });
    node?.addEventListener("blur", () => {
      events.left();
    });
  }

  get hasFocus(): boolean {
    const node = this.group.node();
    return node !== null && node.ownerDocument.activeElement === node;
  }

  focus(): void {
    this.group.node()?.focus();
  }

  draw({ at, name, isChosen }: NodeLook): void {
    this.group
      .attr("transform", `translate(${at.x.toFixed(1)},${at.y.toFixed(1)})`)
      .attr("aria-label", name)
      .classed("is-held", isChosen);
  }

  remove(): void {
    this.group.remove();
  }
}

function handled(event: KeyboardEvent, events: NodeEvents): boolean {
  if (event.altKey) return false;
  if (event.ctrlKey || event.metaKey) {
    if (event.key.toLowerCase() !== "z") return false;
    events.undone();
    return true;
  }
  const by = ARROWS[event.key];
  if (by) events.chosen(by);
  else if (event.key === "Enter" || event.key === " ") events.entered();
  else if (event.key === "Delete" || event.key === "Backspace") events.deleted();
  else return event.key === "Escape" && events.restored();
  return true;
}
