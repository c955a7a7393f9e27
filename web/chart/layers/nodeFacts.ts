import { formatNumber } from "../../text/formatNumber";
import type { MarkSpec, Points } from "../../wire/types";
import type { Edge, Node } from "../model";
import { stateWord } from "../stateWord";

type Fact = readonly [string, string];

const MOST_EDGES = 8;
const PLACES = new Set(["x", "y", "class", "predicted", "role", "label"]);

interface About {
  readonly mark: MarkSpec;
  readonly edges: readonly Edge[];
  readonly classes: readonly string[];
}

/** What is known of a node, in words: class, role and columns as far as its series has them, state, and its edges. */
export function nodeFacts(node: Omit<Node, "facts">, points: Points, about: About): readonly Fact[] {
  const { mark, edges, classes } = about;
  const has = (channel: "ring" | "shape", column: string) =>
    mark.channels[channel] !== undefined || points.columns.includes(column);
  const facts: Fact[] = [];
  if (node.colour > 0) facts.push(["class", nameOf(node.colour, classes)]);
  if (node.ring > 0) facts.push(["predicted", nameOf(node.ring, classes)]);
  facts.push(...columns(node, points, mark, has("ring", "predicted")));
  if (node.state !== null) facts.push(["state", stateWord(node.state)]);
  if (has("shape", "role")) facts.push(["role", node.square ? "test" : node.hollow ? "unlabelled" : "training"]);
  return [...facts, ...edgeFacts(node.index, edges)];
}

/** The name of a class, or its number where it has none. */
function nameOf(colour: number, classes: readonly string[]): string {
  return (classes[colour - 1] ?? "").replace(/^class /, "");
}

/** Columns that are not drawn otherwise; of a class that is predicted the value is its probability. */
function columns(node: Omit<Node, "facts">, points: Points, mark: MarkSpec, isPredicted: boolean): Fact[] {
  const used = new Set(Object.entries(mark.channels).flatMap(([channel, name]) => (channel === "value" ? [] : [name])));
  return points.columns.flatMap((name, place): Fact[] => {
    const value = points.values[place]?.[node.index] ?? NaN;
    if (PLACES.has(name) || used.has(name) || !Number.isFinite(value)) return [];
    return [[isPredicted && name === "value" ? "p(class 1)" : name, formatNumber(value)]];
  });
}

function edgeFacts(index: number, edges: readonly Edge[]): Fact[] {
  const own = edges.filter((edge) => edge.from === index || edge.to === index);
  const valued = own.filter((edge) => Number.isFinite(edge.value)).slice(0, MOST_EDGES);
  if (valued.length === 0) {
    return [["neighbours", own.length.toString()]];
  }
  return valued.map((edge) => [
    edge.to === index ? `from node ${edge.from}` : `to node ${edge.to}`,
    formatNumber(edge.value),
  ]);
}
