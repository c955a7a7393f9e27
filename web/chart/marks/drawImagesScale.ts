import { formatTick } from "../formatTick";
import type { ImagesLayer } from "../model";
import { signed } from "./signed";

/** The colours of pictures with two signs, named at both ends and at zero; nothing for others. */
export function drawImagesScale(host: HTMLElement, layer: ImagesLayer): void {
  const [low, high] = layer.domain;
  host.hidden = layer.count === 0 || layer.channels !== 1 || low >= 0 || high <= 0;
  if (host.hidden) return;
  const reach = formatTick(Math.max(-low, high));
  const text = `−${reach} 0 ${reach}`;
  if (host.dataset.scale === text) return;
  host.dataset.scale = text;
  const bar = host.ownerDocument.createElement("span");
  bar.className = "images__bar";
  bar.style.background = `linear-gradient(to right, ${[-1, 0, 1].map(signed).join(", ")})`;
  bar.setAttribute("aria-hidden", "true");
  host.replaceChildren(`−${reach}`, bar, `+${reach}`);
}
