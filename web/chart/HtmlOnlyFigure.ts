import type { ChartSpec } from "../wire/types";
import type { FigureParts } from "./figureParts";
import { HtmlFigure } from "./HtmlFigure";
import type { ChartSource } from "./source";
import { exportButtons } from "./take/exportButtons";

/** A figure without a drawing. A table of its numbers would say the same again, so they are only offered as a file. */
export class HtmlOnlyFigure {
  private readonly html: HtmlFigure;

  constructor(parts: FigureParts, chart: ChartSpec) {
    const page = parts.plot.ownerDocument;
    this.html = new HtmlFigure(parts.plot, chart, (text) => {
      parts.live.textContent = text;
    });
    parts.tableBody.after(exportButtons(page, { name: chart.id, picture: null, rows: () => this.html.rows }));
    parts.tableBody.hidden = true;
    const summary = parts.table.querySelector("summary");
    if (summary) summary.textContent = "Save these values";
  }

  draw(source: ChartSource): void {
    this.html.draw(source);
  }
}
