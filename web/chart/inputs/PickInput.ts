import { pointer } from "d3-selection";
import type { InputSpec } from "../../wire/types";
import { dotPlace } from "../marks/dotPlace";
import type { Group } from "../marks/group";
import type { GraphLayer, Layer, Plot } from "../model";
import type { ChartSource } from "../source";
import type { ChartInput } from "./chartInput";
import type { Place } from "./Handle";
import { picked } from "./picked";
import { toggled } from "./toggled";

export interface PickParts {
  readonly host: HTMLElement;
  readonly svg: SVGSVGElement;
  /** In the coordinates of the frame. */
  readonly group: Group;
  /** Index of the node that the arrow keys have reached, −1 for none. */
  readonly present: () => number;
  readonly say: (text: string) => void;
}

const REACH = 22;

/**
 * Click or Enter toggles a node in the list of a parameter; T toggles it in the list of a second one, where a chart has
 * two on the same nodes: training nodes and test nodes.
 */
export class PickInput implements ChartInput {
  private nodes: GraphLayer["nodes"] = [];
  private dots: readonly (Place | null)[] = [];
  private source: ChartSource | null = null;

  constructor(
    private readonly spec: InputSpec,
    private readonly second: InputSpec | undefined,
    private readonly parts: PickParts,
  ) {
    parts.svg.classList.add("is-pickable");
    parts.svg.addEventListener("click", (event) => {
      const node = event.target instanceof Element ? event.target.closest("[data-node]") : null;
      if (node) this.toggle(this.numberOf(Number(node.getAttribute("data-node"))));
      else this.toggleNearest(event);
    });
    parts.host.addEventListener("keydown", (event) => {
      this.key(event);
    });
  }

  show(layers: readonly Layer[], plot: Plot, source: ChartSource): void {
    const layer = layers[this.spec.mark];
    this.nodes = layer?.kind === "graph" ? layer.nodes : [];
    this.dots = layer?.kind === "dot" ? layer.dots.map((dot) => dotPlace(dot, plot)) : [];
    this.source = source;
  }

  private key(event: KeyboardEvent): void {
    const present = this.parts.present();
    const index = this.numberOf(present);
    if (present < 0 || event.target !== this.parts.host || event.ctrlKey || event.altKey || event.metaKey) return;
    if (event.key === "Enter") this.toggle(index);
    else if (event.key.toLowerCase() === "t") this.toggleTest(index);
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  /** Of many dots on a canvas none can be hit by itself. */
  private toggleNearest(event: MouseEvent): void {
    const [x, y] = pointer(event, this.parts.group.node());
    let least = REACH;
    let nearest = -1;
    this.dots.forEach((place, index) => {
      const away = place ? Math.hypot(place.x - x, place.y - y) : Infinity;
      if (away >= least) return;
      least = away;
      nearest = index;
    });
    if (nearest >= 0) this.toggle(nearest);
  }

  /** What a list calls a node: the number that it is labelled with, or else its place. */
  private numberOf(index: number): number {
    const label = this.nodes[index]?.label ?? "";
    return /^\d+$/.test(label) ? Number(label) : index;
  }

  /** An empty list of training nodes stands for all that are not tested; the first click spells it out. */
  private toggle(index: number): void {
    if (!this.source) return;
    const { context } = this.source;
    const before = context.value(this.spec.parameter);
    const others = this.nodes.filter((node) => !node.square).map((node) => node.index);
    const list = before === "" && this.second ? others.join(",") : before;
    this.set(this.spec.parameter, picked(context.parameter(this.spec.parameter), list, index), index);
  }

  private toggleTest(index: number): void {
    if (!this.source || !this.second) return;
    const { parameter } = this.second;
    this.set(parameter, toggled(this.source.context.value(parameter), index), index);
  }

  private set(parameter: string, list: string, index: number): void {
    if (!this.source) return;
    const spec = this.source.context.parameter(parameter);
    const label = spec?.label ?? parameter;
    this.source.context.setParameter(parameter, list);
    if (spec?.kind === "int") {
      this.parts.say(`${label.toLowerCase()} ${list}`);
      return;
    }
    const isIn = list.split(",").includes(index.toString());
    this.parts.say(`node ${index} ${isIn ? "added to" : "removed from"} ${label.toLowerCase()}`);
  }
}
