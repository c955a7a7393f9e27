import type { GraphLayer, Node, Plot } from "../model";
import type { Group } from "./group";
import { markerPath } from "./markerPath";

const RADIUS = 5.5;

/** Edges below nodes; class as colour, a square for a test node, a ring where something else is predicted. */
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
      added.append("text").attr("class", "label").attr("x", 9).attr("y", 4);
      return added;
    })
    .attr("class", nodeClass)
    .attr("data-node", (node) => node.index)
    .attr("transform", (node) => `translate(${plot.x.at(node.x).toFixed(1)},${plot.y.at(node.y).toFixed(1)})`);
  nodes.select("path.mark").attr("d", (node) => markerPath(node.square ? 2 : 1, RADIUS));
  nodes
    .select("path.ring")
    .attr("class", (node) => (node.ring > 0 ? `ring c${node.ring}` : "ring"))
    .attr("d", (node) => (node.ring > 0 ? markerPath(node.square ? 2 : 1, RADIUS + 4) : null));
  nodes.select("text").text((node) => (node.square || node.ring > 0 ? node.label : ""));
}

function nodeClass(node: Node): string {
  const colour = node.colour > 0 ? `c${node.colour}` : "c6";
  return `node ${colour}${node.hollow || node.colour === 0 ? " unlabelled" : ""}`;
}

function drawEdges(group: Group, layer: GraphLayer, plot: Plot): void {
  const places = layer.nodes.map((node) => `${plot.x.at(node.x).toFixed(1)},${plot.y.at(node.y).toFixed(1)}`);
  const path = layer.edges
    .map(({ from, to }) => [places[from], places[to]])
    .filter(([from, to]) => from !== undefined && to !== undefined && !`${from}${to}`.includes("NaN"))
    .map(([from, to]) => `M${from ?? ""}L${to ?? ""}`)
    .join("");
  group
    .selectAll<SVGPathElement, string>("path.edge")
    .data([path])
    .join((enter) => enter.insert("path", ":first-child"))
    .attr("class", "edge")
    .attr("d", (d) => d);
}
