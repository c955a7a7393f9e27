import { formatTick } from "../formatTick";
import type { HeatLayer, Plot } from "../model";
import { cellColour } from "./cellColour";
import type { Group } from "./group";

const PARTS = 24;
const WIDTH = 120;
const TOP = 30;

/** The colour scale of a matrix below it: always there, with its ends named. */
export function drawColourBar(group: Group, layer: HeatLayer, plot: Plot): void {
  const domain = layer.matrix?.domain ?? [0, 1];
  const [low, high] = domain[0] < 0 && domain[1] > 0 ? symmetric(domain) : domain;
  const colour = cellColour(domain);
  const parts = Array.from({ length: PARTS }, (_, at) => low + ((high - low) * (at + 0.5)) / PARTS);
  group
    .attr("transform", `translate(0,${plot.height + TOP})`)
    .selectAll<SVGRectElement, number>("rect")
    .data(parts)
    .join("rect")
    .attr("x", (_, at) => (at * WIDTH) / PARTS)
    .attr("width", WIDTH / PARTS + 0.3)
    .attr("height", 7)
    .attr("fill", colour);
  const labels = low < 0 ? [low, 0, high] : [low, high];
  group
    .selectAll<SVGTextElement, number>("text")
    .data(labels)
    .join("text")
    .attr("x", (_, at) => (at * WIDTH) / (labels.length - 1))
    .attr("y", 20)
    .attr("text-anchor", (_, at) => (at === 0 ? "start" : at === labels.length - 1 ? "end" : "middle"))
    .text((value) => formatTick(value));
}

function symmetric([low, high]: readonly [number, number]): readonly [number, number] {
  const reach = Math.max(-low, high);
  return [-reach, reach];
}
