import { paintPicture } from "../../picture/paintPicture";
import { block } from "../block";
import type { ImagesLayer } from "../model";
import { wholeScale } from "../wholeScale";
import { signedParts } from "./signed";

const ALONE = 224;
const FEW = 140;
const MANY = 84;

/** Pictures in HTML: one canvas each, every pixel a square of whole pixels; grey, in colour, or with two signs orange and blue. */
export function drawImages(host: HTMLElement, layer: ImagesLayer): void {
  while (host.children.length > layer.count) host.lastElementChild?.remove();
  while (host.children.length < layer.count) host.append(frame(host.ownerDocument));
  const wanted = layer.count === 1 ? ALONE : layer.count <= 4 ? FEW : MANY;
  const scale = wholeScale(layer.width, Math.max(layer.width, Math.min(wanted, host.clientWidth || wanted)));
  for (let index = 0; index < layer.count; index++) {
    const item = host.children[index];
    const canvas = item?.querySelector("canvas");
    if (!item || !canvas) continue;
    const caption = layer.captions[index] ?? (layer.count > 1 ? index.toString() : "");
    write(item.querySelector(".images__caption"), caption);
    canvas.setAttribute("aria-label", `picture ${index}${caption === index.toString() ? "" : `: ${caption}`}`);
    canvas.style.width = `${layer.width * scale}px`;
    canvas.style.height = `${layer.height * scale}px`;
    paint(canvas, layer, index);
  }
}

function frame(page: Document): HTMLElement {
  const item = block(page, "div", "images__item");
  const canvas = page.createElement("canvas");
  canvas.className = "images__picture";
  canvas.setAttribute("role", "img");
  item.append(canvas, block(page, "div", "images__caption"));
  return item;
}

function write(caption: Element | null, text: string): void {
  if (caption && caption.textContent !== text) caption.textContent = text;
}

/** Unsigned grey is ink: the low end of the domain is paper. */
function paint(canvas: HTMLCanvasElement, layer: ImagesLayer, index: number): void {
  const [low, high] = layer.domain;
  const size = layer.width * layer.height * layer.channels;
  const value = (at: number) => layer.values[index * size + at] ?? NaN;
  if (layer.channels === 1 && low < 0 && high > 0) {
    const reach = Math.max(-low, high);
    paintPicture(canvas, layer, (at) => value(at) / reach, signedParts);
  } else paintPicture(canvas, layer, (at) => (value(at) - low) / (high - low || 1));
}
