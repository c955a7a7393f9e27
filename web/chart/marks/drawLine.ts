import { isQuiet } from "../isQuiet";
import type { Curve, LineLayer, Plot } from "../model";
import { drawSteps } from "./drawSteps";
import type { Group } from "./group";
import { linePath } from "./linePath";
import { styleClass } from "./styleClass";

const FEW = 24;

/** Lines: the attempt before and theory thin and grey, data in colour with their dash. */
export function drawLine(group: Group, layer: LineLayer, plot: Plot): void {
  const options = { steps: layer.mark.options.includes("steps"), monotone: layer.steps === null };
  const theories = layer.curves.filter((curve) => isQuiet(curve.style.role)).length;
  group
    .selectAll<SVGPathElement, Curve>("path.line")
    .data(layer.curves, (curve) => curve.key)
    .join("path")
    .attr("class", (curve) => lineClass(curve, layer))
    .classed("is-many", theories > 1)
    .attr("d", (curve) => linePath(curve.xs, curve.ys, plot, options));
  drawSteps(group, layer.steps || isSparse(layer) ? layer : { ...layer, curves: [] }, plot);
}

/** A curve of few points shows them. */
function isSparse(layer: LineLayer): boolean {
  return layer.mark.source.kind === "series" && layer.curves.every((curve) => curve.xs.length <= FEW);
}

function lineClass(curve: Curve, layer: LineLayer): string {
  const style = styleClass(layer.steps ? { ...curve.style, dash: 1 } : curve.style);
  if (curve.ghost) return `line ghost ${style}`;
  return isQuiet(curve.style.role) ? "line theory" : `line ${style}`;
}
