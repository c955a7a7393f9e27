import { formatTick } from "../formatTick";
import type { HeatLayer, Plot } from "../model";
import { textWidth } from "../textWidth";
import { cellColour } from "./cellColour";
import type { Group } from "./group";

const PARTS = 24;
const WIDTH = 120;
const GAP = 10;
const TOP = 30;
/** Below the title of x, where the scale has a title itself. */
const LOW_TOP = 48;

/** The colour scale of a matrix below it: always there, with its ends named and, where it is known, what it shows. */
export function drawColourBar(group: Group, layer: HeatLayer, plot: Plot): void {
  const scale = layer.matrix ?? { domain: [0, 1] as const, isLog: false };
  const { domain, isLog } = scale;
  const [low, high] = !isLog && domain[0] < 0 && domain[1] > 0 ? symmetric(domain) : domain;
  const colour = cellColour(scale);
  const valueAt = (share: number) => (isLog ? 10 ** (low + (high - low) * share) : low + (high - low) * share);
  group
    .attr("transform", `translate(0,${plot.height + (layer.title === "" ? TOP : LOW_TOP)})`)
    .selectAll<SVGRectElement, number>("rect")
    .data(Array.from({ length: PARTS }, (_, at) => valueAt((at + 0.5) / PARTS)))
    .join("rect")
    .attr("x", (_, at) => (at * WIDTH) / PARTS)
    .attr("width", WIDTH / PARTS + 0.3)
    .attr("height", 7)
    .attr("fill", colour);
  const labels = !isLog && low < 0 ? [low, 0, high] : [valueAt(0), valueAt(1)];
  group
    .selectAll<SVGTextElement, number>("text.colour-end")
    .data(labels)
    .join("text")
    .attr("class", "colour-end")
    .attr("x", (_, at) => (at * WIDTH) / (labels.length - 1))
    .attr("y", 20)
    .attr("text-anchor", (_, at) => (at === 0 ? "start" : at === labels.length - 1 ? "end" : "middle"))
    .text((value) => formatTick(value));
  group
    .selectAll<SVGTextElement, string>("text.axis-title")
    .data(hasRoom(layer.title, plot) ? [layer.title] : [])
    .join("text")
    .attr("class", "axis-title")
    .attr("x", WIDTH + GAP)
    .attr("y", 8)
    .text((title) => title);
}

/** Beside a narrow picture a title would run into the next one; its heading says it too. */
function hasRoom(title: string, { width, margin }: Plot): boolean {
  return title !== "" && WIDTH + GAP + textWidth(title) <= width + margin.right;
}

function symmetric([low, high]: readonly [number, number]): readonly [number, number] {
  const reach = Math.max(-low, high);
  return [-reach, reach];
}
