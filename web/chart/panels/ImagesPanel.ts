import type { InputSpec } from "../../wire/types";
import { block } from "../block";
import { PickPictures } from "../inputs/PickPictures";
import { drawImages } from "../marks/drawImages";
import { drawImagesScale } from "../marks/drawImagesScale";
import type { Layer } from "../model";
import type { ChartSource } from "../source";
import type { Panel } from "./panel";

/** A row of pictures with captions and, where they have two signs, the scale of their colours. */
export class ImagesPanel implements Panel {
  private readonly pictures: HTMLElement;
  private readonly scale: HTMLElement;
  private readonly pick: PickPictures | null;

  constructor(host: HTMLElement, input: InputSpec | undefined, say: (text: string) => void) {
    this.pictures = host.appendChild(block(host.ownerDocument, "div", "images"));
    this.scale = host.appendChild(block(host.ownerDocument, "div", "images__scale"));
    this.pick = input?.kind === "pick" ? new PickPictures(this.pictures, input, say) : null;
  }

  draw(layer: Layer, source: ChartSource): void {
    if (layer.kind !== "images") return;
    drawImages(this.pictures, layer);
    drawImagesScale(this.scale, layer);
    this.pick?.show(layer, source);
  }
}
