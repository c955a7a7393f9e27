import type { AxisSpec } from "../wire/types";
import { barSpacing } from "./barSpacing";
import type { BarLayer, Layer, Numbers } from "./model";

export type Extent = readonly [number, number];

/** Values that an axis has to show, as a growing interval. */
class Reach {
  low = Infinity;
  high = -Infinity;

  constructor(private readonly positive: boolean) {}

  add(value: number): void {
    if (!Number.isFinite(value) || (this.positive && value <= 0)) return;
    this.low = Math.min(this.low, value);
    this.high = Math.max(this.high, value);
  }

  all(values: Numbers): void {
    for (const value of Array.from(values)) this.add(value);
  }
}

/** The interval of values on one axis: exact for pictures that define the frame, else what the marks reach; null if nothing is there. */
export function extentOf(layers: readonly Layer[], side: "x" | "y", spec: AxisSpec): Extent | null {
  const framed = layers.find((layer) => (layer.kind === "heat" || layer.kind === "contour") && layer.matrix !== null);
  if (framed && (framed.kind === "heat" || framed.kind === "contour") && framed.matrix) {
    const { span } = framed.matrix;
    if (spec.kind !== "step") return side === "x" ? [span.x0, span.x1] : [span.y0, span.y1];
  }
  const reach = new Reach(spec.kind === "log");
  for (const layer of layers) add(reach, layer, side);
  return reach.low <= reach.high ? [reach.low, reach.high] : null;
}

function add(reach: Reach, layer: Layer, side: "x" | "y"): void {
  switch (layer.kind) {
    case "line":
      for (const curve of layer.curves) if (side === "x" || !curve.ghost) reach.all(side === "x" ? curve.xs : curve.ys);
      return;
    case "dot":
      for (const dot of layer.dots) reach.add(dot[side]);
      return;
    case "bar":
      addBars(reach, layer, side);
      return;
    case "area":
      for (const region of layer.regions) addAll(reach, side === "x" ? [region.x0, region.x1] : [region.y0, region.y1]);
      for (const band of layer.bands)
        (side === "x" ? [band.xs] : [band.lows, band.highs]).forEach((all) => {
          reach.all(all);
        });
      return;
    case "rule":
      for (const rule of layer.rules) if (layer.vertical === (side === "x")) reach.add(rule.value);
      return;
    case "graph":
      for (const node of layer.nodes) reach.add(node[side]);
      return;
    case "text":
      for (const text of layer.texts) reach.add(text[side]);
      return;
    case "heat":
    case "contour":
      if (layer.matrix) addAll(reach, side === "x" ? [layer.matrix.span.x0, layer.matrix.span.x1] : []);
      return;
    default:
  }
}

/** Bars along numbers reach half their spacing to either side. */
function addBars(reach: Reach, layer: BarLayer, side: "x" | "y"): void {
  if (layer.along === "interval" && side === "x") {
    const half = barSpacing(layer.bars) / 2;
    for (const { category } of layer.bars) addAll(reach, [category - half, category + half]);
  } else if (layer.along !== side) {
    for (const bar of layer.bars) addAll(reach, [bar.from, bar.to]);
  }
}

function addAll(reach: Reach, values: readonly number[]): void {
  for (const value of values) reach.add(value);
}
