import type { ImagesLayer } from "../model";

/** A grid of pictures in HTML: one canvas each, grey or in colour, with its number. */
export function drawImages(host: HTMLElement, layer: ImagesLayer): void {
  while (host.children.length > layer.count) host.lastElementChild?.remove();
  while (host.children.length < layer.count) host.append(frame(host.ownerDocument, host.children.length));
  for (let index = 0; index < layer.count; index++) {
    const canvas = host.children[index]?.querySelector("canvas");
    if (canvas) paint(canvas, layer, index);
  }
}

function frame(page: Document, index: number): HTMLElement {
  const item = page.createElement("div");
  const canvas = page.createElement("canvas");
  canvas.className = "images__picture";
  canvas.setAttribute("role", "img");
  canvas.setAttribute("aria-label", `picture ${index}`);
  const caption = page.createElement("div");
  caption.className = "images__caption";
  caption.textContent = index.toString();
  item.append(canvas, caption);
  return item;
}

/** 0 is paper and 1 is ink where pictures are grey. */
function paint(canvas: HTMLCanvasElement, layer: ImagesLayer, index: number): void {
  canvas.width = layer.width;
  canvas.height = layer.height;
  const context = canvas.getContext("2d");
  if (!context) return;
  const pixels = context.createImageData(layer.width, layer.height);
  const [low, high] = layer.domain;
  const size = layer.width * layer.height * layer.channels;
  for (let pixel = 0; pixel < layer.width * layer.height; pixel++) {
    for (let channel = 0; channel < 3; channel++) {
      const value = layer.values[index * size + pixel * layer.channels + Math.min(channel, layer.channels - 1)] ?? NaN;
      const share = (value - low) / (high - low || 1);
      pixels.data[pixel * 4 + channel] = Math.round(255 * (layer.channels === 1 ? 1 - share : share));
    }
    pixels.data[pixel * 4 + 3] = 255;
  }
  context.putImageData(pixels, 0, 0);
}
