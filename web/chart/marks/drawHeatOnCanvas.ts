import type { Matrix, Plot } from "../model";
import { cellBoxes } from "./cellBoxes";
import { cellColour } from "./cellColour";

const HATCH = "#a12b12";

/** Many cells at once; the style sheet lays the plate below. */
export function drawHeatOnCanvas(canvas: CanvasRenderingContext2D | null, matrix: Matrix, plot: Plot): void {
  if (!canvas) return;
  const colour = cellColour(matrix.domain);
  for (const box of cellBoxes(matrix, plot)) {
    if (Number.isNaN(box.value)) {
      hatch(canvas, box);
      continue;
    }
    canvas.fillStyle = colour(box.value);
    canvas.fillRect(box.x, box.y, box.width, box.height);
  }
}

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
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
