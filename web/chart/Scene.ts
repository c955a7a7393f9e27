import { select } from "d3-selection";
import { drawAxes } from "./drawAxes";
import { drawChanges } from "./drawChanges";
import { drawEndLabels } from "./labels/drawEndLabels";
import { drawRuleLabels } from "./labels/drawRuleLabels";
import { endLabels } from "./labels/endLabels";
import { isCrowded } from "./labels/isCrowded";
import { ruleLabels } from "./labels/ruleLabels";
import { drawArea } from "./marks/drawArea";
import { drawBar } from "./marks/drawBar";
import { drawColourBar } from "./marks/drawColourBar";
import { drawContour } from "./marks/drawContour";
import { drawDot } from "./marks/drawDot";
import { drawGraph } from "./marks/drawGraph";
import { drawHeat } from "./marks/drawHeat";
import { drawLine } from "./marks/drawLine";
import { drawRule } from "./marks/drawRule";
import { drawText } from "./marks/drawText";
import type { Group } from "./marks/group";
import type { HeatLayer, Layer, Plot } from "./model";
import type { ChartSource } from "./source";

/** Pixels that marks may reach beyond the frame before they are cut. */
const BLEED = 1;

/** The drawing of a chart: groups in the order of painting, made once and filled again for every frame. */
export class Scene {
  readonly handles: Group;
  readonly reading: Group;
  readonly linked: Group;
  private readonly frame: Group;
  private readonly axes: Group;
  private readonly clipped: Group;
  private readonly free: Group;
  private readonly changes: Group;
  private readonly labels: Group;
  private readonly clip;

  constructor(
    readonly svg: SVGSVGElement,
    name: string,
  ) {
    const root = select(svg);
    this.clip = root.append("clipPath").attr("id", `clip-${name}`).append("rect");
    this.frame = root.append("g");
    this.axes = this.frame.append("g").attr("class", "axes").attr("aria-hidden", "true");
    this.clipped = this.frame.append("g").attr("class", "marks").attr("clip-path", `url(#clip-${name})`);
    this.changes = this.frame.append("g").attr("class", "changes");
    this.free = this.frame.append("g").attr("class", "marks");
    this.labels = this.frame.append("g").attr("class", "labels");
    this.linked = this.frame.append("g").attr("class", "linked-marks");
    this.reading = this.frame.append("g").attr("class", "reading");
    this.handles = this.frame.append("g").attr("class", "handles");
  }

  draw(layers: readonly Layer[], plot: Plot, source: ChartSource): void {
    this.size(plot);
    drawAxes(this.axes, plot);
    this.drawLayers(this.clipped, layers, plot, isClipped);
    this.drawLayers(this.free, layers, plot, (layer) => !isClipped(layer));
    this.drawScale(layers, plot);
    drawChanges(this.changes, plot, source);
    const ends = endLabels(layers, plot).filter((label) => !isCrowded(label, layers));
    drawRuleLabels(this.labels, ruleLabels(layers, plot, ends));
    drawEndLabels(this.labels, ends);
  }

  private size(plot: Plot): void {
    const width = plot.width + plot.margin.left + plot.margin.right;
    const height = plot.height + plot.margin.top + plot.margin.bottom;
    this.svg.setAttribute("viewBox", `0 0 ${width} ${height}`);
    this.svg.setAttribute("height", height.toString());
    this.frame.attr("transform", `translate(${plot.margin.left},${plot.margin.top})`);
    this.clip
      .attr("x", -BLEED)
      .attr("y", -BLEED)
      .attr("width", plot.width + 2 * BLEED)
      .attr("height", plot.height + 2 * BLEED);
  }

  private drawScale(layers: readonly Layer[], plot: Plot): void {
    const heat = layers.find((layer): layer is HeatLayer => layer.kind === "heat" && layer.matrix !== null);
    const group = this.frame
      .selectAll<SVGGElement, number>("g.colour-bar")
      .data(heat ? [0] : [])
      .join("g")
      .attr("class", "colour-bar") as unknown as Group;
    if (heat) drawColourBar(group, heat, plot);
  }

  private drawLayers(host: Group, layers: readonly Layer[], plot: Plot, belongs: (layer: Layer) => boolean): void {
    dropFrom(host, layers.length);
    layers.forEach((layer, index) => {
      if (!belongs(layer)) return;
      const group = host
        .selectAll<SVGGElement, number>(`g.mark-${index}`)
        .data([index])
        .join("g")
        .attr("class", `mark-${index}`) as unknown as Group;
      drawLayer(group, layer, plot);
    });
  }
}

/** Takes the groups of runs away that are no longer drawn together with this one. */
function dropFrom(host: Group, count: number): void {
  host
    .selectAll<SVGGElement, number>("g[class^=mark-]")
    .filter((index) => index >= count)
    .remove();
}

/** Dots, nodes and words may stand on the edge of the frame. */
function isClipped(layer: Layer): boolean {
  return !["dot", "graph", "text", "rule"].includes(layer.kind);
}

function drawLayer(group: Group, layer: Layer, plot: Plot): void {
  switch (layer.kind) {
    case "line":
      drawLine(group, layer, plot);
      return;
    case "dot":
      drawDot(group, layer, plot);
      return;
    case "bar":
      drawBar(group, layer, plot);
      return;
    case "area":
      drawArea(group, layer, plot);
      return;
    case "rule":
      drawRule(group, layer, plot);
      return;
    case "heat":
      drawHeat(group, layer, plot);
      return;
    case "contour":
      drawContour(group, layer, plot);
      return;
    case "graph":
      drawGraph(group, layer, plot);
      return;
    case "text":
      drawText(group, layer, plot);
      return;
    case "images":
    case "table":
  }
}
