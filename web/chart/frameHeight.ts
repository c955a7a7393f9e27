import type { ChartSpec } from "../wire/types";
import type { Layer } from "./model";

export interface FrameNeeds {
  readonly chart: ChartSpec;
  readonly layers: readonly Layer[];
  /** Categories along y. */
  readonly rows: number;
  readonly width: number;
}

const WIDE = 500;
const CROWD = 60;
/** A node with name and value, and the value of an edge below. */
const LEVEL = 70;

/** Height of the frame in pixels: maps are nearly square, curves lie, a row of categories gets its line. */
export function frameHeight({ chart, layers, rows, width }: FrameNeeds): number {
  const has = (kind: Layer["kind"]) => layers.some((layer) => layer.kind === kind);
  const matrix = layers.find((layer) => layer.kind === "heat" && layer.matrix);
  if (matrix && chart.x.kind === "step") return between(120, rows * 24, Math.max(200, width * 0.62));
  if (matrix?.kind === "heat" && matrix.matrix) {
    return between(120, (width - 60) * (matrix.matrix.rows / matrix.matrix.columns), 420);
  }
  const levels = Math.max(0, ...layers.map(levelsOf));
  if (levels > 0) return between(220, Math.max(width * 0.82, levels * LEVEL), 640);
  if (layers.some((layer) => layer.kind === "graph" && layer.isNamed && layer.nodes.length > CROWD)) {
    return between(320, width, 640);
  }
  const isCanvas = chart.inputs.some((input) => input.kind === "paint");
  if (isCanvas || has("contour") || has("graph")) return between(220, width * 0.82, 470);
  if (rows > 0) return rows * 24;
  if (chart.y.kind === "none") return 44;
  return between(160, width * (width > WIDE ? 0.56 : 0.46), 330);
}

/** Heights at which nodes stand in a directed graph with names, which is drawn level by level. */
function levelsOf(layer: Layer): number {
  if (layer.kind !== "graph" || !layer.isNamed || !layer.isDirected) return 0;
  return new Set(layer.nodes.map((node) => node.y)).size;
}

function between(low: number, value: number, high: number): number {
  return Math.round(Math.min(high, Math.max(low, value)));
}
