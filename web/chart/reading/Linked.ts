import { dotPlace } from "../marks/dotPlace";
import type { Group } from "../marks/group";
import type { Dot, Layer, Plot, Stop } from "../model";

interface Read {
  readonly chart: string;
  readonly count: number;
  /** −1 once it is left. */
  readonly row: number;
}

const EVENT = "dot-read";
const FEW = 20;

/** The dot that is read in one figure stands out in all others of the page that show as many: the same things, seen otherwise. */
export class Linked {
  private dots: readonly Dot[] = [];
  private plot: Plot | null = null;

  constructor(
    private readonly page: Document,
    private readonly group: Group,
    private readonly chart: string,
  ) {
    page.addEventListener(EVENT, (event) => {
      if (event instanceof CustomEvent) this.mark(event.detail as Read);
    });
  }

  show(layers: readonly Layer[], plot: Plot): void {
    const layer = layers.find((one) => one.kind === "dot");
    this.dots = layer?.kind === "dot" ? layer.dots : [];
    this.plot = plot;
  }

  /** What is read here now; null for nothing. */
  tell(stop: Stop | null): void {
    const detail: Read = { chart: this.chart, count: this.dots.length, row: stop ? this.rowOf(stop) : -1 };
    if (this.dots.length >= FEW) this.page.dispatchEvent(new CustomEvent(EVENT, { detail }));
  }

  /** −1 if it is something else, such as a dot of another layer. */
  private rowOf(stop: Stop): number {
    const row = stop.key.startsWith("dot ") ? Number(stop.key.slice(4)) : -1;
    const dot = this.dots[row];
    const place = dot && this.plot ? dotPlace(dot, this.plot) : null;
    return place?.x === stop.x && place.y === stop.y ? row : -1;
  }

  private mark({ chart, count, row }: Read): void {
    const dot = chart !== this.chart && count === this.dots.length ? this.dots[row] : undefined;
    const place = dot && this.plot ? dotPlace(dot, this.plot) : null;
    this.group
      .selectAll<SVGCircleElement, { readonly x: number; readonly y: number }>("circle.linked")
      .data(place ? [place] : [])
      .join("circle")
      .attr("class", "linked")
      .attr("r", 8)
      .attr("cx", (at) => at.x)
      .attr("cy", (at) => at.y);
  }
}
