import { formatNumber } from "../../text/formatNumber";
import type { GraphLayer, Node, Plot } from "../model";
import { textWidth } from "../textWidth";

export interface NodeLabel {
  readonly key: string;
  /** Middle of the label and its first base line, from the node. */
  readonly lines: readonly string[];
}

interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

const BELOW = 9;
const LINE = 13;
const NODE = 8;

/** Labels below nodes, name over value, as many as have room: what is worked on first, then in order. */
export function nodeLabels(layer: GraphLayer, plot: Plot): ReadonlyMap<string, NodeLabel> {
  const nodes = layer.nodes.filter((node) => Number.isFinite(node.x + node.y));
  const taken = nodes.map((node) => boxAt(node, plot, { left: -NODE, top: -NODE, right: NODE, bottom: NODE }));
  const labels = new Map<string, NodeLabel>();
  const order = nodes.map((node, own) => ({ node, own })).sort((a, b) => urgency(b.node) - urgency(a.node));
  for (const { node, own } of order) {
    for (const lines of choices(node)) {
      const box = boxAt(node, plot, extent(lines));
      // What is worked on is named in any case.
      if (urgency(node) === 0 && taken.some((other, at) => at !== own && overlap(box, other))) continue;
      taken.push(box);
      labels.set(node.key, { key: node.key, lines });
      break;
    }
  }
  return labels;
}

function urgency(node: Node): number {
  return node.isCurrent ? 2 : node.state === 3 ? 1 : 0;
}

/** A node without a name has no label: its value is its colour. */
function choices(node: Node): string[][] {
  if (node.label === "") return [];
  if (!Number.isFinite(node.value)) return [[node.label]];
  return [[node.label, formatNumber(node.value)], [node.label]];
}

function extent(lines: readonly string[]): Box {
  const half = Math.max(...lines.map((line) => textWidth(line))) / 2 + 2;
  return { left: -half, right: half, top: BELOW, bottom: BELOW + lines.length * LINE };
}

function boxAt(node: Node, plot: Plot, box: Box): Box {
  const [x, y] = [plot.x.at(node.x), plot.y.at(node.y)];
  return { left: x + box.left, right: x + box.right, top: y + box.top, bottom: y + box.bottom };
}

function overlap(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}
