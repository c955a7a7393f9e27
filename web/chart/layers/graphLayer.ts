import type { MarkSpec, Points } from "../../wire/types";
import { channelColumn } from "../channelColumn";
import { classLabel } from "../classLabel";
import { currentOf } from "../currentOf";
import { labelTexts } from "../labelTexts";
import type { Edge, GraphLayer, Node, Numbers, State } from "../model";
import type { ChartSource } from "../source";
import { nodeFacts } from "./nodeFacts";

const COLOURS = [0, 1, 2, 3] as const;

/**
 * Nodes and edges of two series; colour is the class, a ring the class that was predicted instead, a square a test node.
 * Where nodes have a state that is shown instead, and a colour only if the mark asks for one.
 */
export function graphLayer(mark: MarkSpec, source: ChartSource): GraphLayer {
  const isDirected = mark.options.includes("arrows");
  const sent = mark.options.includes("messages") ? source.data.step : null;
  const classes = COLOURS.map((colour) => classLabel(source.data.dimensions, colour));
  const empty: GraphLayer = { kind: "graph", mark, nodes: [], edges: [], isDirected, classes, isNamed: false, sent };
  if (mark.source.kind !== "graph") return empty;
  const nodes = source.data.series(mark.source.nodes);
  const lines = source.data.series(mark.source.edges);
  if (nodes?.kind !== "points") return empty;
  const edges = lines?.kind === "points" ? edgesOf(lines, mark) : [];
  const words = labelTexts(mark, source.data);
  const current = currentOf(mark, source.data);
  return { ...empty, nodes: nodesOf(nodes, { mark, edges, words, current, classes }), edges, isNamed: words !== null };
}

interface About {
  readonly mark: MarkSpec;
  readonly edges: readonly Edge[];
  readonly words: readonly string[] | null;
  readonly current: number;
  readonly classes: readonly string[];
}

function nodesOf(points: Points, about: About): Node[] {
  const { mark, words, current } = about;
  const column = (channel: "x" | "y" | "value") => channelColumn(points, mark, channel);
  const [xs, ys, values] = [column("x"), column("y"), column("value")];
  const labels = words ? undefined : channelColumn(points, mark, "label");
  const states = named(points, mark.channels.state);
  const classes = states && !mark.channels.colour ? undefined : channelColumn(points, mark, "colour");
  const predicted = channelColumn(points, mark, "ring");
  const roles = channelColumn(points, mark, "shape") ?? named(points, "role");
  return Array.from({ length: xs?.length ?? 0 }, (_, index) => {
    const own = classes?.[index] ?? NaN;
    const other = predicted?.[index] ?? NaN;
    const node = {
      key: index.toString(),
      index,
      x: xs?.[index] ?? NaN,
      y: ys?.[index] ?? NaN,
      colour: colourOf(own),
      ring: Number.isFinite(other) && other !== own && other !== 255 ? colourOf(other) : 0,
      square: roles?.[index] === 1,
      hollow: roles?.[index] === 2,
      label: words?.[index] ?? (labels?.[index] ?? index).toString(),
      value: values?.[index] ?? NaN,
      state: stateOf(states, index),
      isCurrent: index === current,
    };
    return { ...node, facts: () => nodeFacts(node, points, about) };
  });
}

function colourOf(kind: number): number {
  return Number.isFinite(kind) && kind !== 255 ? (kind % COLOURS.length) + 1 : 0;
}

function stateOf(states: Numbers | undefined, row: number): State {
  const state = states?.[row];
  return state === 0 || state === 1 || state === 2 || state === 3 ? state : null;
}

function named(points: Points, name: string | undefined): Numbers | undefined {
  const place = name === undefined ? -1 : points.columns.indexOf(name);
  return place < 0 ? undefined : points.values[place];
}

/** Edges have the states of the column that names those of nodes, and a value if there is one. */
function edgesOf(points: Points, mark: MarkSpec): Edge[] {
  const [from, to, values] = ["from", "to", "value"].map((name) => named(points, name));
  const states = named(points, mark.channels.state);
  return Array.from({ length: from?.length ?? 0 }, (_, row) => ({
    from: from?.[row] ?? 0,
    to: to?.[row] ?? 0,
    value: values?.[row] ?? NaN,
    state: stateOf(states, row),
  }));
}
