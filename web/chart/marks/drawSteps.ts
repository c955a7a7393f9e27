import type { Curve, LineLayer, Plot } from "../model";
import type { Group } from "./group";
import { markerPath } from "./markerPath";

const MOST = 60;
const SMALL = 2.4;
const USUAL = 3.4;

interface Step {
  readonly key: string;
  readonly path: string;
  readonly x: number;
  readonly y: number;
  readonly colour: number;
}

/** Small markers at the points of a curve, at most the first sixty: single moves can be seen, and curves told apart. */
export function drawSteps(group: Group, layer: LineLayer, plot: Plot): void {
  const steps = layer.curves
    .filter((curve) => !curve.ghost)
    .flatMap((curve) => stepsOf(curve, plot, layer.steps ? SMALL : USUAL));
  group
    .selectAll<SVGPathElement, Step>("path.mark")
    .data(steps, (step) => step.key)
    .join("path")
    .attr("class", (step) => `mark c${step.colour}`)
    .attr("d", (step) => step.path)
    .attr("transform", (step) => `translate(${step.x},${step.y})`);
}

function stepsOf(curve: Curve, plot: Plot, radius: number): Step[] {
  const path = markerPath(curve.style.marker, radius);
  return Array.from({ length: Math.min(MOST, curve.xs.length) }, (_, at) => ({
    key: `${curve.key} ${at}`,
    path,
    x: plot.x.at(curve.xs[at] ?? NaN),
    y: plot.y.at(curve.ys[at] ?? NaN),
    colour: curve.style.colour,
  })).filter((step) => isInside(step, plot));
}

function isInside(step: Step, plot: Plot): boolean {
  return step.x >= 0 && step.x <= plot.width && step.y >= 0 && step.y <= plot.height;
}
