import type { MarkSpec, Points } from "../../wire/types";
import { channelColumn } from "../channelColumn";
import type { GraphLayer, Node } from "../model";
import type { ChartSource } from "../source";

/** Nodes and edges of two series; colour is the class, a ring the class that was predicted instead, a square a test node. */
export function graphLayer(mark: MarkSpec, source: ChartSource): GraphLayer {
  const empty: GraphLayer = { kind: "graph", mark, nodes: [], edges: [] };
  if (mark.source.kind !== "graph") return empty;
  const nodes = source.data.series(mark.source.nodes);
  const edges = source.data.series(mark.source.edges);
  if (nodes?.kind !== "points") return empty;
  return { ...empty, nodes: nodesOf(nodes, mark), edges: edges?.kind === "points" ? edgesOf(edges) : [] };
}

function nodesOf(points: Points, mark: MarkSpec): Node[] {
  const column = (channel: "x" | "y" | "value" | "label") => channelColumn(points, mark, channel);
  const [xs, ys, values, labels] = [column("x"), column("y"), column("value"), column("label")];
  const classes = channelColumn(points, mark, "colour");
  const predicted = channelColumn(points, mark, "ring");
  const roles = channelColumn(points, mark, "shape") ?? named(points, "role");
  return Array.from({ length: xs?.length ?? 0 }, (_, index) => {
    const own = classes?.[index] ?? NaN;
    const other = predicted?.[index] ?? NaN;
    return {
      key: index.toString(),
      index,
      x: xs?.[index] ?? NaN,
      y: ys?.[index] ?? NaN,
      colour: colourOf(own),
      ring: Number.isFinite(other) && other !== own && other !== 255 ? colourOf(other) : 0,
      square: roles?.[index] === 1,
      hollow: roles?.[index] === 2,
      label: (labels?.[index] ?? index).toString(),
      value: values?.[index] ?? NaN,
    };
  });
}

function colourOf(kind: number): number {
  return Number.isFinite(kind) && kind !== 255 ? (kind % 4) + 1 : 0;
}

function named(points: Points, name: string): ArrayLike<number> | undefined {
  const place = points.columns.indexOf(name);
  return place < 0 ? undefined : points.values[place];
}

function edgesOf(points: Points): GraphLayer["edges"] {
  const from = named(points, "from");
  const to = named(points, "to");
  return Array.from({ length: from?.length ?? 0 }, (_, row) => ({ from: from?.[row] ?? 0, to: to?.[row] ?? 0 }));
}
