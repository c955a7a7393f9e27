import type { ChartSpec } from "../wire/types";
import { canvasOf } from "./canvasOf";
import { categoriesOf } from "./categoriesOf";
import { extentOf } from "./extentOf";
import type { Layer, Margin, Plot } from "./model";
import { frameHeight } from "./frameHeight";
import { endLabelRoom } from "./labels/endLabelRoom";
import { textWidth } from "./textWidth";
import { equalScale } from "./scales/equalScale";
import { growDomain, type Domain } from "./scales/growDomain";
import { makeAxis } from "./scales/makeAxis";
import { closeDomain } from "./zoom/closeDomain";
import type { ChartSource } from "./source";
import type { AxisSpec } from "../wire/types";

const NARROWEST = 200;

export interface Look {
  readonly width: number;
  /** Logarithmic y where the reader asked for it, else as the chart says. */
  readonly y: AxisSpec;
  /** Steps that the reader has chosen; null for all. */
  readonly steps: Domain | null;
}

/** The axes of a chart over time: domains grow with the data of an attempt and start anew with the next. */
export class Frame {
  private x: Domain | undefined;
  private y: Domain | undefined;
  private attempt = -1;
  private yKind = "";
  private steps: Domain | null = null;

  constructor(private readonly chart: ChartSpec) {}

  /** Where the layers are drawn at this width. */
  plot(layers: readonly Layer[], source: ChartSource, look: Look): Plot {
    this.forget(source, look);
    const { budget } = source.data;
    const canvas = canvasOf(source);
    const x = look.steps ?? canvas ?? this.grow("x", layers, this.chart.x, budget);
    const y = canvas ?? this.grow("y", layers, look.y, budget);
    return layout({ layers, source, look, x, y, isPlane: canvas === null && isPlane(this.chart, look) });
  }

  private forget(source: ChartSource, look: Look): void {
    if (source.data.attempt !== this.attempt) this.x = this.y = undefined;
    if (look.y.kind !== this.yKind || look.steps !== this.steps) this.y = undefined;
    this.steps = look.steps;
    this.attempt = source.data.attempt;
    this.yKind = look.y.kind;
  }

  private grow(side: "x" | "y", layers: readonly Layer[], spec: AxisSpec, budget: number): Domain {
    const free = this.steadyLayers(layers);
    const exact = layers.some((layer) => (layer.kind === "heat" || layer.kind === "contour") && layer.matrix);
    const limit = spec.source === "" ? budget : Infinity;
    const extent = extentOf(free, side, spec);
    if (!extent) return this[side] ?? growDomain(spec, spec.kind === "log" ? [0.1, 1] : [0, 1], undefined, limit);
    const close = this.steps ? closeDomain(spec.kind, extent) : null;
    if (close) return close;
    const domain =
      exact && spec.kind !== "step" ? extent : growDomain(spec, roomy(spec, layers, extent), this[side], limit);
    this[side] = domain;
    return domain;
  }

  /** What the reader drags along an axis does not stretch it. */
  private steadyLayers(layers: readonly Layer[]): readonly Layer[] {
    const dragged = this.chart.inputs.filter((input) => input.kind === "slide").map((input) => input.mark);
    const steady = layers.filter((_, index) => !dragged.includes(index));
    return steady.length > 0 ? steady : layers;
  }
}

/** Points can be painted there, or a circle is drawn: distances mean something in every direction. */
function isPlane(chart: ChartSpec, look: Look): boolean {
  const isLinear = chart.x.kind === "linear" && look.y.kind === "linear";
  const isEqual = chart.marks.some((mark) => mark.options.includes("equal"));
  return isLinear && (isEqual || chart.inputs.some((input) => input.kind === "paint"));
}

/** Nodes and dots need room for themselves at the edges of a frame without axes. */
function roomy(spec: AxisSpec, layers: readonly Layer[], extent: Domain): Domain {
  if (!layers.some((layer) => layer.kind === "graph")) return extent;
  const named = layers.some((layer) => layer.kind === "graph" && layer.isNamed);
  const room = (named ? 0.09 : 0.04) * (extent[1] - extent[0] || 1);
  return spec.kind === "log" ? extent : [extent[0] - room, extent[1] + room];
}

interface Layout {
  readonly layers: readonly Layer[];
  readonly source: ChartSource;
  readonly look: Look;
  readonly x: Domain;
  readonly y: Domain;
  /** A unit is as long along x as along y. */
  readonly isPlane: boolean;
}

function layout({ layers, source, look, isPlane, ...grown }: Layout): Plot {
  const { chart } = source;
  const [columns, rows] = [categoriesOf("x", layers, source), categoriesOf("y", layers, source)];
  const height = frameHeight({ chart, layers, rows: rows.length, width: look.width });
  const upright = (domain: Domain) =>
    makeAxis({
      spec: look.y,
      domain,
      categories: rows,
      range: look.y.kind === "band" ? [0, height] : [height, 0],
      isUpright: true,
    });
  const draft = upright(grown.y);
  const margin = marginOf(
    chart,
    draft.ticks.map((tick) => tick.label),
    { right: endLabelRoom(layers, look.width), layers },
  );
  const width = Math.max(NARROWEST - margin.left - margin.right, look.width - margin.left - margin.right);
  const { x, y } = isPlane ? equalScale(grown.x, grown.y, { width, height }) : grown;
  const isMatrix = layers.some((layer) => layer.kind === "heat" && layer.matrix);
  return {
    chart,
    width,
    height,
    margin,
    x: makeAxis({ spec: chart.x, domain: x, categories: columns, range: [0, width] }),
    y: isMatrix
      ? makeAxis({ spec: look.y, domain: y, categories: rows, range: [0, height], isUpright: true })
      : upright(y),
    settings: source.context.settings(),
    canvas: null,
  };
}

interface Room {
  readonly right: number;
  readonly layers: readonly Layer[];
}

function marginOf(chart: ChartSpec, labels: readonly string[], { right, layers }: Room): Margin {
  const hasColourBar = chart.marks.some((mark) => mark.kind === "heat");
  const isNamed = layers.some((layer) => layer.kind === "heat" && layer.title !== "");
  const bare = chart.x.kind === "none";
  const left =
    chart.y.kind === "none" ? (bare ? 8 : 12) : Math.max(28, ...labels.map((label) => textWidth(label))) + 12;
  return {
    top: chart.y.kind === "none" ? 10 : 24,
    right,
    bottom: hasColourBar ? (isNamed ? 74 : 56) : bare ? 8 : 42,
    left: Math.ceil(left),
  };
}
