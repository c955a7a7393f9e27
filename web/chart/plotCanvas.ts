import { matrixBox } from "./marks/matrixBox";
import type { Layer, Plot } from "./model";

const MOST_IN_SVG = 500;

/** Whether a layer has more marks than an SVG moves smoothly. */
function isLarge(layer: Layer): boolean {
  if (layer.kind === "heat") return (layer.matrix?.rows ?? 0) * (layer.matrix?.columns ?? 0) > MOST_IN_SVG;
  return layer.kind === "dot" && layer.dots.length > MOST_IN_SVG;
}

/** The cleared canvas behind the drawing, in the frame's coordinates; null if no layer is large. */
export function plotCanvas(host: HTMLElement, layers: readonly Layer[], plot: Plot): CanvasRenderingContext2D | null {
  if (!layers.some(isLarge)) {
    host.querySelector(".plot__canvas")?.remove();
    return null;
  }
  const canvas = host.querySelector<HTMLCanvasElement>(".plot__canvas") ?? made(host);
  const heat = layers.find((layer) => layer.kind === "heat");
  canvas.classList.toggle("is-plate", heat !== undefined);
  if (heat?.kind === "heat" && heat.matrix) {
    const box = matrixBox(heat.matrix, plot);
    canvas.style.backgroundSize = `${Math.round(box.x + box.width)}px ${Math.round(box.y + box.height)}px`;
  }
  const density = Math.max(1, globalThis.devicePixelRatio || 1);
  canvas.width = Math.round(plot.width * density);
  canvas.height = Math.round(plot.height * density);
  canvas.style.width = `${plot.width}px`;
  canvas.style.height = `${plot.height}px`;
  canvas.style.left = `${plot.margin.left}px`;
  canvas.style.top = `${plot.margin.top}px`;
  const context = canvas.getContext("2d");
  context?.scale(density, density);
  return context;
}

function made(host: HTMLElement): HTMLCanvasElement {
  const canvas = host.ownerDocument.createElement("canvas");
  canvas.className = "plot__canvas";
  canvas.setAttribute("aria-hidden", "true");
  host.prepend(canvas);
  return canvas;
}
