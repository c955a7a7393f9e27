import { formatNumber } from "../text/formatNumber";
import { isQuiet } from "./isQuiet";
import type { Curve, Layer, Matrix, Node, Plot } from "./model";

const MOST = 4;

/** What a chart shows, in a sentence or two: "η=0.15 falls from 5.5 to 0.02 over 200 updates." */
export function summaryOf(layers: readonly Layer[], plot: Plot): string {
  const sentences = layers.flatMap((layer) => sentencesOf(layer, plot));
  return sentences.slice(0, MOST).join(" ");
}

function sentencesOf(layer: Layer, plot: Plot): string[] {
  switch (layer.kind) {
    case "line":
      return layer.curves
        .filter((curve) => !curve.ghost && !isQuiet(curve.style.role))
        .flatMap((curve) => (layer.steps ? ofTrajectory(curve) : ofCurve(curve, plot)));
    case "bar":
      return layer.bars.length > 0
        ? [`${layer.bars.length} bars up to ${formatNumber(most(layer.bars.map((bar) => bar.to)))}.`]
        : [];
    case "graph":
      return layer.nodes.length > 0 ? [ofNodes(layer)] : [];
    case "heat":
      return layer.matrix ? [ofMatrix(layer.matrix)] : [];
    case "dot":
      return layer.dots.length > 0 && layer.mark.source.kind === "series" && layer.dots.length > 6
        ? [`${layer.dots.length} points.`]
        : [];
    default:
      return [];
  }
}

function most(values: readonly number[]): number {
  return values.reduce((high, value) => (value > high ? value : high), -Infinity);
}

function ends(values: ArrayLike<number>): readonly [number, number] {
  const finite = Array.from(values).filter(Number.isFinite);
  return [finite[0] ?? NaN, finite.at(-1) ?? NaN];
}

function ofCurve(curve: Curve, plot: Plot): string[] {
  const [from, to] = ends(curve.ys);
  const [, last] = ends(curve.xs);
  if (Number.isNaN(from)) return [];
  const over = plot.x.spec.kind === "step" ? ` over ${formatNumber(last)} ${plural(plot.x.spec.title)}` : "";
  if (from === to) return [`${curve.label} is ${formatNumber(to)}${over}.`];
  return [`${curve.label} ${to < from ? "falls" : "rises"} from ${formatNumber(from)} to ${formatNumber(to)}${over}.`];
}

function plural(title: string): string {
  return title.endsWith("s") ? title : `${title}s`;
}

function ofTrajectory(curve: Curve): string[] {
  const [[x0, x1], [y0, y1]] = [ends(curve.xs), ends(curve.ys)];
  if (Number.isNaN(x0 + y0)) return [];
  const place = (x: number, y: number) => `(${formatNumber(x)}, ${formatNumber(y)})`;
  return [`${curve.label} goes from ${place(x0, y0)} to ${place(x1, y1)}.`];
}

function ofNodes(layer: Layer & { kind: "graph" }): string {
  const counts = `A graph of ${layer.nodes.length} nodes and ${layer.edges.length} edges`;
  if (layer.nodes.some((node) => node.state !== null)) return `${counts}; ${progress(layer.nodes)}.`;
  if (!layer.nodes.some((node) => node.colour > 0)) return `${counts}.`;
  const wrong = layer.nodes.filter((node) => node.ring > 0).length;
  return `${counts}; ${wrong === 0 ? "none is" : `${wrong} are`} predicted otherwise.`;
}

function progress(nodes: readonly Node[]): string {
  const reached = nodes.filter((node) => node.state !== null && node.state > 0).length;
  const now = nodes.find((node) => node.isCurrent || node.state === 3);
  return `${reached} reached${now ? `, node ${now.index} (${now.label}) is worked on now` : ""}`;
}

function ofMatrix({ rows, columns, values, isLog }: Matrix): string {
  const size = `A matrix of ${rows} rows and ${columns} columns`;
  const finite = Array.from(values).filter((value) => Number.isFinite(value) && (!isLog || value > 0));
  if (finite.length === 0) return `${size}.`;
  const low = finite.reduce((least, value) => Math.min(least, value), Infinity);
  return `${size}, from ${formatNumber(low)} to ${formatNumber(most(finite))}.`;
}
