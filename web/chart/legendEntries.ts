import { isQuiet } from "./isQuiet";
import type { GraphLayer, Layer, Style } from "./model";
import { runEntries } from "./runEntries";
import { stateWord } from "./stateWord";
import type { Overlay } from "./types";

export interface LegendEntry {
  readonly key: string;
  readonly text: string;
  readonly kind: "line" | "dash" | "marker" | "ghost" | "theory" | "state" | "weight" | "ring";
  readonly style: Style;
}

const PLAIN: Style = { colour: 6, dash: 1, marker: 1, role: "ghost" };

/** What a figure cannot say at the ends of its curves: the trajectories of a map, colours and shapes of nodes. */
export function legendEntries(layers: readonly Layer[], overlay: Overlay | null): readonly LegendEntry[] {
  const unlabelled = layers.filter(
    (layer) => layer.kind === "graph" || (layer.kind === "line" && layer.steps !== null && !overlay),
  );
  const entries = [...unlabelled.flatMap(entriesOf), ...ofDashes(layers), ...(overlay ? [] : ofDots(layers))];
  if (overlay) entries.push(...runEntries(layers, overlay));
  const ghost = layers.some((layer) => layer.kind === "line" && layer.curves.some((curve) => curve.ghost));
  if (ghost) entries.push({ key: "ghost", text: "before", kind: "ghost", style: PLAIN });
  const once = entries.filter((entry, at) => entries.findIndex((other) => other.text === entry.text) === at);
  return once.length > 1 || once.some((entry) => entry.kind !== "line") ? once : [];
}

function entriesOf(layer: Layer): LegendEntry[] {
  if (layer.kind === "line") return ofLines(layer);
  if (layer.kind === "graph") return [...ofNodes(layer), ...ofStates(layer), ...ofWeights(layer)];
  return [];
}

function ofLines(layer: Layer & { kind: "line" }): LegendEntry[] {
  return layer.curves
    .filter((curve) => !curve.ghost)
    .map((curve) => {
      const quiet = isQuiet(curve.style.role);
      const text = quiet ? layer.mark.label || curve.style.role : curve.label;
      const style = layer.steps ? { ...curve.style, dash: 1 } : curve.style;
      return { key: `${text} ${curve.key}`, text, kind: quiet ? "theory" : "line", style };
    });
}

/** Where colour tells the curves, dash tells what is drawn of them: training and test, say. */
function ofDashes(layers: readonly Layer[]): LegendEntry[] {
  return layers.flatMap((layer) => {
    const curve = layer.kind === "line" ? layer.curves.find((one) => !one.ghost && one.short !== undefined) : undefined;
    if (!curve || layer.kind !== "line" || layer.steps) return [];
    const text = layer.mark.label || curve.label;
    return [{ key: `dash ${text}`, text, kind: "dash", style: { ...PLAIN, dash: curve.style.dash } }];
  });
}

/** Dots of several curves, but for those whose names stand at the ends of lines. */
function ofDots(layers: readonly Layer[]): LegendEntry[] {
  const dots = layers
    .filter((layer) => layer.kind === "dot" && !layer.mark.channels.colour?.endsWith("class"))
    .flatMap((layer) => (layer.kind === "dot" && layer.mark.channels.colour !== undefined ? layer.dots : []));
  const named = new Map(dots.filter((dot) => dot.style.colour > 0).map((dot) => [dot.label, dot.style]));
  const ends = layers.flatMap((layer) => (layer.kind === "line" ? layer.curves.map((curve) => curve.label) : []));
  const entries = [...named].map(([text, style]): LegendEntry => ({ key: text, text, kind: "marker", style }));
  return entries.length > 1 ? entries.filter(({ text }) => text !== "" && !ends.includes(text)) : [];
}

function ofNodes({ nodes, classes }: GraphLayer): LegendEntry[] {
  const colours = [...new Set(nodes.map((node) => node.colour))].filter((colour) => colour > 0).sort();
  const entries = colours.map((colour): LegendEntry => {
    return { key: `class ${colour}`, text: classes[colour - 1] ?? "", kind: "marker", style: { ...PLAIN, colour } };
  });
  if (nodes.some((node) => node.square)) {
    entries.push({
      key: "square",
      text: "square: test node",
      kind: "marker",
      style: { ...PLAIN, colour: 5, marker: 2 },
    });
  }
  if (nodes.some((node) => node.ring > 0)) {
    entries.push({
      key: "ring",
      text: "ring: predicted otherwise",
      kind: "ring",
      style: PLAIN,
    });
  }
  return entries;
}

/** All states, so that the legend keeps still while nodes go through them. */
function ofStates({ nodes }: GraphLayer): LegendEntry[] {
  if (!nodes.some((node) => node.state !== null)) return [];
  return ([0, 1, 2, 3] as const).map((state) => {
    const style = { ...PLAIN, marker: state };
    return { key: `state ${state}`, text: stateWord(state), kind: "state", style };
  });
}

function ofWeights({ nodes, edges, sent }: GraphLayer): LegendEntry[] {
  if (sent !== null) return [];
  const isWeighted = edges.some((edge) => edge.state === null && Number.isFinite(edge.value));
  if (!isWeighted || nodes.some((node) => node.state !== null)) return [];
  return [
    { key: "positive", text: "positive edge", kind: "weight", style: { ...PLAIN, colour: 1 } },
    { key: "negative", text: "negative edge", kind: "weight", style: { ...PLAIN, colour: 2 } },
  ];
}
