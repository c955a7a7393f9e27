import { formatNumber } from "../text/formatNumber";
import type { Cell } from "../wire/types";
import type { DataRows } from "./dataRows";
import type { Edge, GraphLayer } from "./model";
import { stateWord } from "./stateWord";

/** The nodes of a graph with the edges that lead to them. */
export function graphRows({ nodes, edges, isNamed, isDirected }: GraphLayer): DataRows {
  const hasState = nodes.some((node) => node.state !== null);
  const hasClass = nodes.some((node) => node.colour > 0);
  const hasEdges = isDirected || edges.some((edge) => Number.isFinite(edge.value));
  const columns = [
    "node",
    ...(isNamed ? ["name"] : []),
    ...["x", "y"],
    ...(hasClass ? ["class"] : []),
    "value",
    ...(hasState ? ["state"] : []),
    ...(hasEdges ? ["edges from"] : []),
  ];
  const rows = nodes.map((node): Cell[] => [
    isNamed ? node.index : node.label,
    ...(isNamed ? [node.label] : []),
    ...[finite(node.x), finite(node.y)],
    ...(hasClass ? [node.colour > 0 ? node.colour - 1 : null] : []),
    finite(node.value),
    ...(hasState ? [node.state === null ? null : stateWord(node.state)] : []),
    ...(hasEdges ? [edgesTo(node.index, edges)] : []),
  ]);
  return { columns, rows };
}

function edgesTo(index: number, edges: readonly Edge[]): string {
  return edges
    .filter((edge) => edge.to === index)
    .map(({ from, value }) => (Number.isFinite(value) ? `${from} (${formatNumber(value)})` : from.toString()))
    .join(", ");
}

function finite(value: number): Cell {
  return Number.isFinite(value) ? value : null;
}
