import type { Layer } from "../model";
import { textWidth } from "../textWidth";

const LEAST = 16;

/** Pixels right of the frame for the labels at the ends of curves: at most a third of the figure. */
export function endLabelRoom(layers: readonly Layer[], width: number): number {
  if (width < 300) return LEAST;
  const texts = layers.flatMap((layer) =>
    layer.kind === "line" && layer.steps === null && layer.mark.source.kind !== "series"
      ? layer.curves.filter((curve) => !curve.ghost).map((curve) => textWidth(curve.label) + 44)
      : [],
  );
  const series = layers.flatMap((layer) =>
    layer.kind === "line" && layer.mark.source.kind === "series"
      ? layer.curves.map((curve) => textWidth(curve.label) + 10)
      : [],
  );
  return Math.round(Math.min(width / 3.6, Math.max(LEAST, ...texts, ...series)));
}
