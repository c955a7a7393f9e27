import { formatNumber } from "../../text/formatNumber";
import type { HeatLayer, Matrix, Plot } from "../model";
import { cellBoxes, type CellBox } from "./cellBoxes";
import { cellColour, type ColourScale } from "./cellColour";
import { drawHeatOnCanvas } from "./drawHeatOnCanvas";
import type { Group } from "./group";
import { matrixBox } from "./matrixBox";

const MOST_IN_SVG = 500;
const ROOM_FOR_VALUE = 30;

/** Cells of a matrix on a light plate; zeros of a matrix that starts at zero are left empty, undefined cells are hatched. */
export function drawHeat(group: Group, layer: HeatLayer, plot: Plot): void {
  const { matrix } = layer;
  const plate = matrix ? [plateOf(matrix, plot)] : [];
  const large = matrix !== null && plot.canvas !== null && matrix.rows * matrix.columns > MOST_IN_SVG;
  if (large) drawHeatOnCanvas(plot.canvas, matrix, plot);
  group
    .selectAll<SVGRectElement, CellBox>("rect.plate")
    .data(large ? [] : plate)
    .join((enter) => enter.insert("rect", ":first-child"))
    .attr("class", "plate")
    .call(placed);
  const boxes = matrix && !large ? cellBoxes(matrix, plot) : [];
  const scale = matrix ?? { domain: [0, 1], isLog: false };
  drawCells(group, boxes, scale);
  drawValues(group, layer.printed ? boxes : [], scale);
}

function plateOf(matrix: Matrix, plot: Plot): CellBox {
  return { key: "plate", ...matrixBox(matrix, plot), value: matrix.rows };
}

function drawCells(group: Group, boxes: readonly CellBox[], scale: ColourScale): void {
  const colour = cellColour(scale);
  group
    .selectAll<SVGRectElement, CellBox>("rect.cell")
    .data(boxes, (box) => box.key)
    .join("rect")
    .attr("class", (box) => (Number.isNaN(box.value) ? "cell hatched" : "cell"))
    .attr("fill", (box) => (Number.isNaN(box.value) ? null : colour(box.value)))
    .call(placed);
}

function drawValues(group: Group, boxes: readonly CellBox[], scale: ColourScale): void {
  group
    .selectAll<SVGTextElement, CellBox>("text.cell-value")
    .data(
      boxes.filter((box) => box.width >= ROOM_FOR_VALUE && box.height >= 14 && !Number.isNaN(box.value)),
      (box) => box.key,
    )
    .join("text")
    .attr("class", (box) => (isDark(box.value, scale) ? "cell-value on-dark" : "cell-value"))
    .attr("text-anchor", "middle")
    .attr("x", (box) => box.x + box.width / 2)
    .attr("y", (box) => box.y + box.height / 2 + 4)
    .text((box) => formatNumber(box.value, 2));
}

/** Whether a cell is so dark that its value has to be light. */
function isDark(value: number, { domain: [low, high], isLog }: ColourScale): boolean {
  if (isLog) return (Math.log10(value) - low) / (high - low || 1) > 0.5;
  if (low < 0) return value / Math.max(-low, high) > 0.6;
  return (value - low) / (high - low || 1) > 0.5;
}

type Rects = ReturnType<Group["selectAll"]>;

function placed(rects: unknown): void {
  (rects as Rects)
    .attr("x", (box) => (box as CellBox).x)
    .attr("y", (box) => (box as CellBox).y)
    .attr("width", (box) => (box as CellBox).width)
    .attr("height", (box) => (box as CellBox).height);
}
