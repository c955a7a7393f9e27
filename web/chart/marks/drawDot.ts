import type { Dot, DotLayer, Plot } from "../model";
import { drawDotsOnCanvas } from "./drawDotsOnCanvas";
import type { Group } from "./group";
import { markerPath } from "./markerPath";
import { dotPlace } from "./dotPlace";

const MOST_IN_SVG = 500;

/** Dots: colour and marker by class or curve, a ring for a second class. */
export function drawDot(group: Group, layer: DotLayer, plot: Plot): void {
  const onCanvas = plot.canvas !== null && layer.dots.length > MOST_IN_SVG;
  if (onCanvas) drawDotsOnCanvas(plot.canvas, layer, plot);
  const shown = onCanvas ? [] : layer.dots.filter((dot) => dotPlace(dot, plot) !== null);
  const dots = group
    .selectAll<SVGGElement, Dot>("g.dot")
    .data(shown, (dot) => dot.key)
    .join((enter) => {
      const added = enter.append("g");
      added.append("path").attr("class", "ring");
      added.append("path").attr("class", "mark");
      return added;
    })
    .attr("class", (dot) => `dot c${dot.style.colour}`)
    .attr("transform", (dot) => translate(dot, plot));
  dots
    .select("path.mark")
    .attr("d", (dot) => markerPath(dot.style.marker, dot.radius))
    .style("fill", (dot) => dot.fill ?? null);
  dots
    .select("path.ring")
    .attr("class", (dot) => (dot.ring > 0 ? `ring c${dot.ring}` : "ring"))
    .attr("d", (dot) => (dot.ring > 0 ? markerPath(dot.style.marker, dot.radius + 3) : null));
}

function translate(dot: Dot, plot: Plot): string {
  const place = dotPlace(dot, plot);
  return place ? `translate(${place.x},${place.y})` : "";
}
