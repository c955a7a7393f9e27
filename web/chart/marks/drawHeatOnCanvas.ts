import type { Matrix, Plot } from "../model";
import { cellParts } from "./cellColour";
import { isNothing } from "./isNothing";
import { matrixBox, type Box } from "./matrixBox";

const HATCH = "#a12b12";

/** Many cells at once: painted a pixel each and stretched, over the plate that the style sheet lays below. */
export function drawHeatOnCanvas(canvas: CanvasRenderingContext2D | null, matrix: Matrix, plot: Plot): void {
  if (!canvas) return;
  const small = canvas.canvas.ownerDocument.createElement("canvas");
  [small.width, small.height] = [matrix.columns, matrix.rows];
  const context = small.getContext("2d");
  if (!context) return;
  const pixels = context.createImageData(matrix.columns, matrix.rows);
  const parts = cellParts(matrix);
  const undefinedCells: number[] = [];
  for (let at = 0; at < matrix.rows * matrix.columns; at++) {
    const value = matrix.values[at] ?? NaN;
    if (Number.isNaN(value)) undefinedCells.push(at);
    else if (!isNothing(value, matrix)) {
      const [red, green, blue] = parts(value);
      pixels.data[4 * at] = red;
      pixels.data[4 * at + 1] = green;
      pixels.data[4 * at + 2] = blue;
      pixels.data[4 * at + 3] = 255;
    }
  }
  context.putImageData(pixels, 0, 0);
  const box = matrixBox(matrix, plot);
  canvas.imageSmoothingEnabled = false;
  canvas.drawImage(small, box.x, box.y, box.width, box.height);
  for (const at of undefinedCells) hatch(canvas, cellOf(at, matrix, box));
}

function cellOf(at: number, { rows, columns }: Matrix, box: Box): Box {
  const [width, height] = [box.width / columns, box.height / rows];
  return { x: box.x + (at % columns) * width, y: box.y + Math.floor(at / columns) * height, width, height };
}

function hatch(canvas: CanvasRenderingContext2D, box: Box): void {
  canvas.save();
  canvas.beginPath();
  canvas.rect(box.x, box.y, box.width, box.height);
  canvas.clip();
  canvas.strokeStyle = HATCH;
  canvas.globalAlpha = 0.55;
  canvas.beginPath();
  for (let x = box.x - box.height; x < box.x + box.width; x += 5) {
    canvas.moveTo(x, box.y + box.height);
    canvas.lineTo(x + box.height, box.y);
  }
  canvas.stroke();
  canvas.restore();
}
