import { formatTick } from "../formatTick";
import type { Layer, Plot, RuleLayer } from "../model";
import { textWidth } from "../textWidth";
import type { EndLabel } from "./endLabel";

/** The name of a rule. */
export interface RuleLabel {
  readonly key: string;
  readonly text: string;
  readonly threshold: boolean;
  readonly x: number;
  readonly y: number;
  readonly anchor: "start" | "end";
}

const ABOVE = -5;
const BELOW = 13;
const ASIDE = 4;
const LINE = 14;
const GAP = 9;

/** Names of the rules at their right end, or where the name of no curve stands. */
export function ruleLabels(layers: readonly Layer[], plot: Plot, ends: readonly EndLabel[]): readonly RuleLabel[] {
  return layers.flatMap((layer, index) => (layer.kind === "rule" ? ofLayer(layer, index, { plot, ends }) : []));
}

interface Surroundings {
  readonly plot: Plot;
  readonly ends: readonly EndLabel[];
}

function ofLayer(layer: RuleLayer, index: number, around: Surroundings): RuleLabel[] {
  return layer.rules
    .filter((rule) => rule.label !== "")
    .map((rule) => {
      const text = rule.label.replace("{value}", formatTick(rule.value));
      const named = { key: `${index} ${rule.key}`, text, threshold: layer.mark.role === "threshold" };
      const places = layer.vertical ? [beside(rule.value, around.plot)] : along(rule.value, around.plot);
      const free = places.find((place) => around.ends.every((end) => !collide({ ...named, ...place }, end)));
      return { ...named, ...(free ?? places[0] ?? { x: 0, y: 0, anchor: "start" }) };
    });
}

type Place = Pick<RuleLabel, "x" | "y" | "anchor">;

function beside(value: number, plot: Plot): Place {
  return { x: plot.x.at(value) + 5, y: 11, anchor: "start" };
}

function along(value: number, plot: Plot): Place[] {
  const y = plot.y.at(value);
  return [
    { x: plot.width - ASIDE, y: y + ABOVE, anchor: "end" },
    { x: plot.width - ASIDE, y: y + BELOW, anchor: "end" },
    { x: ASIDE, y: y + ABOVE, anchor: "start" },
  ];
}

function collide(label: RuleLabel, end: EndLabel): boolean {
  const [from, to] = span(label.x, label.anchor === "end", label.text);
  const [begin, stop] = span(end.x + (end.side === "left" ? -GAP : GAP), end.side === "left", end.text);
  return from < stop && begin < to && Math.abs(label.y - end.y - 4) < LINE;
}

function span(x: number, isEnd: boolean, text: string): readonly [number, number] {
  const width = textWidth(text);
  return isEnd ? [x - width, x] : [x, x + width];
}
