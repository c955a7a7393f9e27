import type { Band, Curve, Layer, Numbers } from "../model";
import type { Steps } from "./steps";

/** Layers along a step axis without what lies outside of the steps shown. */
export function layersWithin(layers: readonly Layer[], [from, to]: Steps): readonly Layer[] {
  const isShown = (x: number) => x >= from && x <= to;
  return layers.map((layer): Layer => {
    switch (layer.kind) {
      case "line":
        return { ...layer, curves: layer.curves.map((curve) => curveWithin(curve, [from, to])) };
      case "dot":
        return { ...layer, dots: layer.dots.filter((dot) => isShown(dot.x)) };
      case "text":
        return { ...layer, texts: layer.texts.filter((text) => isShown(text.x)) };
      case "rule":
        return layer.vertical ? { ...layer, rules: layer.rules.filter((rule) => isShown(rule.value)) } : layer;
      case "area":
        return { ...layer, bands: layer.bands.map((band) => bandWithin(band, [from, to])) };
      default:
        return layer;
    }
  });
}

function curveWithin(curve: Curve, steps: Steps): Curve {
  const cut = cutter(curve.xs, steps);
  return { ...curve, xs: cut(curve.xs), ys: cut(curve.ys) };
}

function bandWithin(band: Band, steps: Steps): Band {
  const cut = cutter(band.xs, steps);
  return { ...band, xs: cut(band.xs), lows: cut(band.lows), highs: cut(band.highs) };
}

/** Takes the same part out of every column; steps never fall. */
function cutter(xs: Numbers, [from, to]: Steps): (column: Numbers) => Numbers {
  let start = 0;
  while (start < xs.length && (xs[start] ?? 0) < from) start++;
  let end = xs.length;
  while (end > start && (xs[end - 1] ?? 0) > to) end--;
  return (column) =>
    column instanceof Float32Array || column instanceof Float64Array
      ? column.subarray(start, end)
      : Array.from(column).slice(start, end);
}
