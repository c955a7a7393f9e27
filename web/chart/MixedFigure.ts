import type { ChartSpec } from "../wire/types";
import { block } from "./block";
import { DrawnFigure } from "./DrawnFigure";
import type { FigureParts } from "./figureParts";
import { HtmlFigure } from "./HtmlFigure";
import type { ChartSource } from "./source";

/** A drawing with tables or pictures beside it. */
export class MixedFigure {
  private readonly html: HtmlFigure;
  private readonly drawing: DrawnFigure;

  constructor(parts: FigureParts, chart: ChartSpec) {
    const page = parts.plot.ownerDocument;
    parts.plot.classList.add("figure__plot--mixed");
    const beside = parts.plot.appendChild(block(page, "div", "figure__beside"));
    const plot = parts.plot.appendChild(block(page, "div", "figure__plot figure__drawing"));
    this.html = new HtmlFigure(beside, chart, (text) => {
      parts.live.textContent = text;
    });
    this.drawing = new DrawnFigure({ ...parts, plot }, chart);
  }

  draw(source: ChartSource): void {
    this.html.draw(source);
    this.drawing.draw(source);
  }
}
