import { paintPicture } from "../picture/paintPicture";
import { readImage } from "../picture/readImage";

/** The preview of a picture in the form, with a button that takes the picture away. */
export class Picture {
  private shown = "";

  /** @param cleared the reader wants no picture */
  constructor(
    private readonly element: HTMLElement,
    cleared: () => void,
  ) {
    element.querySelector("[data-clear]")?.addEventListener("click", cleared);
  }

  /** Shows a printed picture; one that cannot be read leaves the paper blank. */
  async show(printed: string): Promise<void> {
    this.shown = printed;
    const canvas = this.element.querySelector<HTMLCanvasElement>("[data-preview]");
    if (!canvas) return;
    const shape = { height: this.side("height"), width: this.side("width"), channels: this.side("channels") };
    const bytes = await readImage(printed, shape.height * shape.width * shape.channels);
    if (this.shown !== printed) return;
    canvas.setAttribute("aria-label", printed === "" ? "no picture" : bytes ? "picture" : "cannot be read");
    paintPicture(canvas, shape, (at) => (bytes?.[at] ?? 0) / 255);
  }

  private side(name: "height" | "width" | "channels"): number {
    return Number(this.element.dataset[name]);
  }
}
