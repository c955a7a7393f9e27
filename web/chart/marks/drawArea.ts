import { isQuiet } from "../isQuiet";
import type { AreaLayer, Band, Plot, Region } from "../model";
import type { Group } from "./group";
import { linePath } from "./linePath";

/** Shaded regions of the frame, and bands between two curves. A region that warns is named inside. */
export function drawArea(group: Group, layer: AreaLayer, plot: Plot): void {
  const boxes = layer.regions.map((region) => boxOf(region, plot));
  const warns = layer.mark.role === "threshold" || layer.bands.length === 0;
  group
    .selectAll<SVGRectElement, Box>("rect.area")
    .data(boxes)
    .join("rect")
    .attr("class", warns ? "area" : "area plain c1")
    .attr("x", (box) => box.x)
    .attr("y", (box) => box.y)
    .attr("width", (box) => box.width)
    .attr("height", (box) => box.height);
  group
    .selectAll<SVGTextElement, Box>("text.area-label")
    .data(layer.mark.label === "" ? [] : boxes.filter((box) => box.width > 40))
    .join("text")
    .attr("class", "area-label bad")
    .attr("x", (box) => box.x + 6)
    .attr("y", (box) => box.y + 14)
    .text(layer.mark.label);
  group
    .selectAll<SVGPathElement, Band>("path.area")
    .data(layer.bands, (band) => band.key)
    .join("path")
    .attr("class", (band) => (isQuiet(band.style.role) ? "area plain c6" : `area plain c${band.style.colour}`))
    .attr("d", (band) => bandPath(band, plot));
}

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

function boxOf(region: Region, plot: Plot): Box {
  const x = span(region.x0, region.x1, plot.x, plot.width);
  const y = span(region.y0, region.y1, plot.y, plot.height);
  return { x: x.from, y: y.from, width: x.length, height: y.length };
}

function span(low: number, high: number, axis: Plot["x"], length: number): { from: number; length: number } {
  const place = (value: number) => axis.at(Number.isFinite(value) ? value : axis.domain[value > 0 ? 1 : 0]);
  const inside = (value: number) => Math.min(length, Math.max(0, value));
  const [a, b] = [inside(place(low)), inside(place(high))];
  return { from: Math.min(a, b), length: Math.abs(b - a) };
}

function bandPath(band: Band, plot: Plot): string {
  const options = { steps: false, monotone: true };
  const reversed = <T>(values: ArrayLike<T>) => Array.from(values).reverse();
  const back = linePath(reversed(band.xs), reversed(band.lows), plot, { ...options, monotone: false });
  const forth = linePath(band.xs, band.highs, plot, options);
  return forth === "" ? "" : `${forth}L${back.slice(1)}Z`;
}
