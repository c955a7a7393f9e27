import type { Edge, GraphLayer, Plot } from "../model";
import type { Group } from "./group";

interface Message {
  readonly key: string;
  readonly x: number;
  readonly y: number;
  /** The whole way. */
  readonly dx: number;
  readonly dy: number;
}

const RADIUS = 3.25;

/** Where a message stands that does not move: nearer to its sender, so that those of both ways can be told apart. */
const STILL = 0.3;

/** A spot for what each edge carried in this step. The style sheet lets it travel from sender to receiver, once. */
export function drawMessages(group: Group, layer: GraphLayer, plot: Plot): void {
  const { sent } = layer;
  const carried = sent === null ? [] : layer.edges.filter((edge) => edge.from !== edge.to && Math.abs(edge.value) > 0);
  group
    .selectAll<SVGCircleElement, Message>("circle.message")
    .data(
      carried.flatMap((edge) => messageOf(edge, layer, plot)),
      (message) => message.key,
    )
    .join("circle")
    .attr("class", plot.settings.reducedMotion ? "message" : "message is-travelling")
    .attr("r", RADIUS)
    .attr("cx", (message) => (message.x + STILL * message.dx).toFixed(1))
    .attr("cy", (message) => (message.y + STILL * message.dy).toFixed(1))
    .style("--back", ({ dx, dy }) => `${(-STILL * dx).toFixed(1)}px, ${(-STILL * dy).toFixed(1)}px`)
    .style("--on", ({ dx, dy }) => `${((1 - STILL) * dx).toFixed(1)}px, ${((1 - STILL) * dy).toFixed(1)}px`);
}

function messageOf({ from, to }: Edge, { nodes, sent }: GraphLayer, plot: Plot): Message[] {
  const [source, target] = [nodes[from], nodes[to]];
  if (!source || !target) return [];
  const [x, y] = [plot.x.at(source.x), plot.y.at(source.y)];
  const [dx, dy] = [plot.x.at(target.x) - x, plot.y.at(target.y) - y];
  return Number.isFinite(x + y + dx + dy) ? [{ key: `${sent ?? 0} ${from} ${to}`, x, y, dx, dy }] : [];
}
