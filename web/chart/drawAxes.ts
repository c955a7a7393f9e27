import { axisTitle } from "./axisTitle";
import type { Group } from "./marks/group";
import type { Plot } from "./model";
import type { Axis, Tick } from "./scales/axis";

const TICK = 5;
const MINOR = 3;

/** Both axes with ticks outwards, a faint grid along y, and titles where a reader looks for them: above y, at the end of x. */
export function drawAxes(group: Group, plot: Plot): void {
  drawGrid(group, plot);
  drawY(part(group, "axis-y"), plot);
  drawX(part(group, "axis-x"), plot);
}

function part(group: Group, name: string): Group {
  return group
    .selectAll<SVGGElement, string>(`g.${name}`)
    .data([name])
    .join("g")
    .attr("class", name) as unknown as Group;
}

function shownTicks(axis: Axis): readonly Tick[] {
  return axis.spec.kind === "none" ? [] : axis.ticks.filter((tick) => Number.isFinite(axis.at(tick.value)));
}

function drawGrid(group: Group, plot: Plot): void {
  const isPicture = plot.chart.marks.some((mark) => ["heat", "contour", "graph"].includes(mark.kind));
  const lines = isPicture || plot.y.spec.kind === "band" ? [] : shownTicks(plot.y).filter((tick) => tick.label !== "");
  part(group, "grid")
    .selectAll<SVGLineElement, Tick>("line")
    .data(lines, (tick) => tick.value)
    .join("line")
    .attr("class", "grid-line")
    .attr("x2", plot.width)
    .attr("y1", (tick) => plot.y.at(tick.value))
    .attr("y2", (tick) => plot.y.at(tick.value));
}

function drawY(group: Group, plot: Plot): void {
  const ticks = shownTicks(plot.y);
  const banded = plot.y.bandwidth > 0;
  drawLine(group, plot.y.spec.kind === "none" ? [] : [`M0,0V${plot.height}`]);
  drawTickLines(group, ticks)
    .attr("x1", (tick) => -length(tick, banded))
    .attr("x2", 0)
    .attr("y1", (tick) => plot.y.at(tick.value))
    .attr("y2", (tick) => plot.y.at(tick.value));
  drawTickLabels(group, ticks)
    .attr("text-anchor", "end")
    .attr("x", -9)
    .attr("y", (tick) => plot.y.at(tick.value) + 4);
  drawTitle(group, plot.y)
    .attr("x", 2 - plot.margin.left)
    .attr("y", -11);
}

function drawX(group: Group, plot: Plot): void {
  const ticks = shownTicks(plot.x);
  const banded = plot.x.bandwidth > 0;
  group.attr("transform", `translate(0,${plot.height})`);
  drawLine(group, plot.x.spec.kind === "none" ? [] : [`M0,0H${plot.width}`]);
  drawTickLines(group, ticks)
    .attr("x1", (tick) => plot.x.at(tick.value))
    .attr("x2", (tick) => plot.x.at(tick.value))
    .attr("y1", 0)
    .attr("y2", (tick) => length(tick, banded));
  drawTickLabels(group, ticks)
    .attr("text-anchor", "middle")
    .attr("x", (tick) => plot.x.at(tick.value))
    .attr("y", 18);
  drawTitle(group, plot.x).attr("text-anchor", "end").attr("x", plot.width).attr("y", 37);
}

function length(tick: Tick, banded: boolean): number {
  if (banded) return 0;
  return tick.label === "" ? MINOR : TICK;
}

function drawLine(group: Group, paths: readonly string[]): void {
  group
    .selectAll<SVGPathElement, string>("path")
    .data(paths)
    .join("path")
    .attr("class", "axis-line")
    .attr("d", (d) => d);
}

function drawTickLines(group: Group, ticks: readonly Tick[]) {
  return group
    .selectAll<SVGLineElement, Tick>("line")
    .data(ticks, (tick) => tick.value)
    .join("line")
    .attr("class", "axis-line");
}

function drawTickLabels(group: Group, ticks: readonly Tick[]) {
  return group
    .selectAll<SVGTextElement, Tick>("text.tick-label")
    .data(
      ticks.filter((tick) => tick.label !== ""),
      (tick) => tick.value,
    )
    .join("text")
    .attr("class", "tick-label")
    .text((tick) => tick.label);
}

function drawTitle(group: Group, axis: Axis) {
  return group
    .selectAll<SVGTextElement, string>("text.axis-title")
    .data(axis.spec.kind === "none" ? [] : [axisTitle(axis.spec)])
    .join("text")
    .attr("class", "axis-title")
    .text((title) => title);
}
