import type { DotLayer, Plot } from "../model";
import { dotPlace } from "./dotPlace";
import { markerPath } from "./markerPath";

/** Data colours, for pictures that no style sheet reaches. */
const COLOURS = ["#868f98", "#0072b2", "#d55e00", "#009e73", "#cc79a7", "#4a535d", "#8a9299"];

/** Many dots at once. */
export function drawDotsOnCanvas(canvas: CanvasRenderingContext2D | null, layer: DotLayer, plot: Plot): void {
  if (!canvas) return;
  for (const dot of layer.dots) {
    const place = dotPlace(dot, plot);
    if (!place) continue;
    canvas.save();
    canvas.translate(place.x, place.y);
    canvas.fillStyle = dot.fill ?? COLOURS[dot.style.colour] ?? "#868f98";
    canvas.fill(new Path2D(markerPath(dot.style.marker, dot.radius)));
    canvas.restore();
  }
}
