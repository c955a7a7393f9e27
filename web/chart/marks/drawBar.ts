import { barSpacing } from "../barSpacing";
import type { Bar, BarLayer, Plot } from "../model";
import type { Group } from "./group";

interface Box {
  readonly key: string;
  readonly colour: number;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Bars along categories or over intervals; on a logarithmic axis they start at its low end. */
export function drawBar(group: Group, layer: BarLayer, plot: Plot): void {
  const boxes = layer.bars
    .map((bar) => boxOf(bar, layer, plot))
    .filter((box) => Number.isFinite(box.width + box.height));
  group
    .selectAll<SVGRectElement, Box>("rect.bar")
    .data(boxes, (box) => box.key)
    .join("rect")
    .attr("class", (box) => `bar c${box.colour}`)
    .attr("x", (box) => box.x)
    .attr("y", (box) => box.y)
    .attr("width", (box) => box.width)
    .attr("height", (box) => box.height)
    .attr("rx", 1);
}

function boxOf(bar: Bar, layer: BarLayer, plot: Plot): Box {
  const common = { key: bar.key, colour: bar.style.colour };
  if (layer.along === "y") {
    const thick = Math.min(14, plot.y.bandwidth * 0.6);
    const [left, right] = ends(bar, plot.x, plot.width);
    return { ...common, x: left, width: right - left, y: plot.y.at(bar.category) - thick / 2, height: thick };
  }
  const [top, bottom] = ends(bar, plot.y, plot.height);
  const thick = Math.max(1, Math.min(36, roomOf(layer, plot) * 0.7));
  return { ...common, x: plot.x.at(bar.category) - thick / 2, width: thick, y: top, height: bottom - top };
}

/** What each bar has of the axis, in pixels. */
function roomOf(layer: BarLayer, { x, width }: Plot): number {
  if (layer.along === "x") return x.bandwidth;
  const [start] = x.domain;
  const room = x.at(start + barSpacing(layer.bars)) - x.at(start);
  return Number.isFinite(room) ? room : width / layer.bars.length;
}

/** Both ends of a bar in pixels, the smaller first, inside the frame. */
function ends(bar: Bar, axis: Plot["x"], length: number): readonly [number, number] {
  const base = axis.at(bar.from);
  const from = Number.isFinite(base) ? base : axis.at(axis.domain[0]);
  const to = axis.at(bar.to);
  const inside = (value: number) => Math.min(length, Math.max(0, value));
  return [inside(Math.min(from, to)), inside(Math.max(from, to))];
}
