import { isQuiet } from "../isQuiet";
import type { Curve, Layer, LineLayer, Plot } from "../model";
import { textWidth } from "../textWidth";
import type { EndLabel } from "./endLabel";
import { endText } from "./endText";
import { spread } from "./spread";

const LINE = 14;
const GAP = 9;

/** Labels at the ends of the curves, moved apart where curves end close to each other. */
export function endLabels(layers: readonly Layer[], plot: Plot): readonly EndLabel[] {
  const labels = layers.flatMap((layer) => (layer.kind === "line" && layer.steps === null ? ofLayer(layer, plot) : []));
  const once = labels.filter((label, at) => !isOnce(label) || labels.findIndex((l) => l.text === label.text) === at);
  return groups(once).flatMap((group) => apart(group, plot));
}

/** Theory, the attempt before and a short name are said once, however many curves have them. */
function isOnce(label: EndLabel): boolean {
  return label.ghost || label.isShort || isQuiet(label.style.role);
}

function ofLayer(layer: LineLayer, plot: Plot): EndLabel[] {
  return layer.curves.flatMap((curve) => {
    const end = lastShown(curve, plot);
    if (!end) return [];
    const room = plot.width + plot.margin.right - end.x - GAP;
    const text = endText(layer, curve, { value: end.value, room });
    const side = textWidth(text) > room && end.x > plot.width / 2 ? "left" : "right";
    const key = `${layer.mark.label} ${curve.key}`;
    const about = { style: curve.style, ghost: curve.ghost, isShort: text === curve.short };
    return [{ key, text, ...about, side, anchor: end.y, x: end.x, y: end.y }];
  });
}

/** The end at larger x, of what lies inside the frame. */
function lastShown(curve: Curve, plot: Plot): { x: number; y: number; value: number } | null {
  const count = curve.xs.length;
  const falls = (curve.xs[0] ?? 0) > (curve.xs[count - 1] ?? 0);
  for (let back = 0; back < count; back++) {
    const i = falls ? back : count - 1 - back;
    const value = curve.ys[i] ?? NaN;
    const x = plot.x.at(curve.xs[i] ?? NaN);
    const y = plot.y.at(value);
    if (Number.isFinite(x + y) && x <= plot.width + 1 && y >= -1 && y <= plot.height + 1) return { x, y, value };
  }
  return null;
}

/** Labels that stand at about the same x can collide. */
function groups(labels: readonly EndLabel[]): EndLabel[][] {
  const sorted = [...labels].sort((a, b) => a.x - b.x);
  const grouped: EndLabel[][] = [];
  for (const label of sorted) {
    const last = grouped.at(-1);
    if (last && label.x - (last[0]?.x ?? 0) < 70) last.push(label);
    else grouped.push([label]);
  }
  return grouped;
}

function apart(group: readonly EndLabel[], plot: Plot): EndLabel[] {
  const places = spread(
    group.map((label) => label.y),
    LINE,
    [4, plot.height - 2],
  );
  return group.map((label, index) => ({ ...label, y: places[index] ?? label.y }));
}
