import type { GraphLayer, Node, Plot } from "../model";
import { cellColour } from "./cellColour";
import { drawEdges } from "./drawEdges";
import { drawMessages } from "./drawMessages";
import type { Group } from "./group";
import { markerPath } from "./markerPath";
import { nodeLabels, type NodeLabel } from "./nodeLabels";

const RADIUS = 5.5;
const RING = 4;

/**
 * Edges below nodes. Class is the colour, a square a test node, a ring where something else is predicted. States are
 * strokes: broken before a node is reached, whole then, doubled on the way back, heavy while it is worked on.
 */
export function drawGraph(group: Group, layer: GraphLayer, plot: Plot): void {
  drawEdges(group, layer, plot);
  const nodes = group
    .selectAll<SVGGElement, Node>("g.node")
    .data(
      layer.nodes.filter((node) => Number.isFinite(node.x + node.y)),
      (node) => node.key,
    )
    .join((enter) => {
      const added = enter.append("g");
      added.append("path").attr("class", "ring");
      added.append("path").attr("class", "mark");
      added.append("text").attr("class", "label");
      return added;
    })
    .attr("class", nodeClass)
    .attr("data-node", (node) => node.index)
    .attr("transform", (node) => `translate(${plot.x.at(node.x).toFixed(1)},${plot.y.at(node.y).toFixed(1)})`);
  const shade = shadeOf(layer);
  nodes
    .select("path.mark")
    .attr("d", (node) => markerPath(node.square ? 2 : 1, RADIUS))
    .style("fill", (node) => shade(node));
  nodes.select("path.ring").attr("class", ringClass).attr("d", ringPath);
  if (layer.isNamed) drawNames(nodes.select<SVGTextElement>("text"), nodeLabels(layer, plot));
  else
    nodes
      .select("text")
      .attr("x", 9)
      .attr("y", 4)
      .text((node) => (node.square || node.ring > 0 ? node.label : ""));
  drawMessages(group, layer, plot);
}

function nodeClass(node: Node): string {
  const colour = node.colour > 0 ? `c${node.colour}` : "c6";
  const current = node.isCurrent ? " is-current" : "";
  if (node.state !== null) return `node ${colour} state-${node.state}${current}`;
  return `node ${colour}${node.hollow || node.colour === 0 ? " unlabelled" : ""}${current}`;
}

function ringClass(node: Node): string {
  return node.ring > 0 ? `ring c${node.ring}` : "ring";
}

function ringPath(node: Node): string | null {
  const isRinged = node.ring > 0 || node.isCurrent || node.state === 2 || node.state === 3;
  return isRinged ? markerPath(node.square ? 2 : 1, RADIUS + RING) : null;
}

/** Nodes without class and state are filled by their value, on a scale that keeps still in steps of two. */
function shadeOf({ nodes }: GraphLayer): (node: Node) => string | null {
  const isPlain = nodes.every((node) => node.colour === 0 && node.state === null);
  const largest = nodes.reduce((most, node) => Math.max(most, Math.abs(node.value) || 0), 0);
  if (!isPlain || largest === 0) return () => null;
  const reach = 2 ** Math.max(0, Math.ceil(Math.log2(largest)));
  const low = nodes.some((node) => node.value < 0) ? -reach : 0;
  const colour = cellColour({ domain: [low, reach], isLog: false });
  return (node) => (Number.isFinite(node.value) ? colour(node.value) : null);
}

type Texts = ReturnType<ReturnType<Group["selectAll"]>["select"]>;

function drawNames(texts: unknown, labels: ReadonlyMap<string, NodeLabel>): void {
  (texts as Texts)
    .attr("text-anchor", "middle")
    .selectAll<SVGTSpanElement, string>("tspan")
    .data((node) => labels.get((node as Node).key)?.lines ?? [])
    .join("tspan")
    .attr("class", (_, line) => (line === 0 ? "node-name" : "node-value"))
    .attr("x", 0)
    .attr("y", (_, line) => 20 + 13 * line)
    .text((line) => line);
}
