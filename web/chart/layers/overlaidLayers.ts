import { dataUpTo } from "../dataUpTo";
import { isQuiet } from "../isQuiet";
import type { Curve, Dot, Layer } from "../model";
import type { ChartSource } from "../source";
import type { RunName } from "../../wire/types";
import type { Overlay } from "../types";
import { dotLayer } from "./dotLayer";
import { lineLayer } from "./lineLayer";
import { runStyle } from "./runStyle";

/** More dots than this are a picture of their own, not places of curves. */
const FEW_DOTS = 6;

/**
 * The layers of a chart with those of the other runs drawn together: lines through histories, and the few dots at their
 * ends. All lines end at the same step; everything else is the page's own run.
 */
export function overlaidLayers(own: readonly Layer[], source: ChartSource, overlay: Overlay): readonly Layer[] {
  const isOnly = countCurves(own) <= 1;
  const dressed = own.map((layer) => dress(layer, overlay.own, isOnly));
  const added = overlay.others.flatMap((run) => {
    const theirs = { ...source, data: { ...dataUpTo(run.data, overlay.step), ghost: null, ahead: null } };
    return layersOfRun(theirs, own).map((layer) => dress(layer, run, isOnly));
  });
  return [...dressed, ...added];
}

function countCurves(layers: readonly Layer[]): number {
  return layers
    .flatMap((layer) => (layer.kind === "line" && isHistory(layer) ? layer.curves : []))
    .filter((curve) => !curve.ghost).length;
}

function isHistory(layer: Layer): boolean {
  return layer.kind === "line" && layer.mark.source.kind === "trace" && !isQuiet(layer.mark.role);
}

function layersOfRun(source: ChartSource, own: readonly Layer[]): Layer[] {
  const hasHistory = own.some(isHistory);
  return own.flatMap((layer): Layer[] => {
    if (isHistory(layer)) return [lineLayer(layer.mark, source)];
    const isPlace = layer.kind === "dot" && layer.mark.source.kind === "series" && layer.dots.length <= FEW_DOTS;
    return isPlace && hasHistory ? [dotLayer(layer.mark, source)] : [];
  });
}

function dress(layer: Layer, run: RunName, isOnly: boolean): Layer {
  if (isHistory(layer) && layer.kind === "line") {
    return { ...layer, curves: layer.curves.map((curve) => dressCurve(curve, run, isOnly)) };
  }
  if (layer.kind === "dot" && layer.dots.length <= FEW_DOTS && run.place > 0) {
    return { ...layer, dots: layer.dots.map((dot) => dressDot(dot, run, isOnly)) };
  }
  return layer;
}

function dressCurve(curve: Curve, run: RunName, isOnly: boolean): Curve {
  if (curve.ghost) return curve;
  const { short, ...rest } = curve;
  return {
    ...rest,
    ...(short !== undefined && { short: `${short} ${run.letter}` }),
    key: `${curve.key} ${run.letter}`,
    label: isOnly ? `${run.letter} ${run.short}` : `${curve.label} ${run.letter}`,
    style: runStyle(curve.style, run.place, isOnly),
    run: run.letter,
  };
}

function dressDot(dot: Dot, run: RunName, isOnly: boolean): Dot {
  return { ...dot, key: `${dot.key} ${run.letter}`, style: runStyle(dot.style, run.place, isOnly) };
}
