import type { ChartSpec } from "../wire/types";
import type { DataRows } from "./dataRows";
import type { FigureParts } from "./figureParts";
import { layersOf } from "./layers/layersOf";
import { drawImages } from "./marks/drawImages";
import { drawTable } from "./marks/drawTable";
import type { ChartSource } from "./source";
import { exportButtons } from "./take/exportButtons";

/** Figures that are no drawings: tables and rows of pictures. */
export class HtmlFigure {
  private readonly body: HTMLElement;
  private rows: DataRows = { columns: [], rows: [] };

  constructor(parts: FigureParts, chart: ChartSpec) {
    const name = chart.id;
    this.body = parts.plot.ownerDocument.createElement("div");
    // A wide table scrolls, which the keyboard must be able to do too.
    this.body.tabIndex = 0;
    this.body.setAttribute("role", "region");
    this.body.setAttribute("aria-label", chart.title);
    parts.plot.append(this.body);
    parts.tableBody.after(exportButtons(parts.plot.ownerDocument, { name, picture: null, rows: () => this.rows }));
    parts.tableBody.hidden = true;
    const summary = parts.table.querySelector("summary");
    if (summary) summary.textContent = "Save these values";
  }

  draw(source: ChartSource): void {
    for (const layer of layersOf(source)) {
      if (layer.kind === "table") {
        this.body.className = "scroll";
        this.rows = { columns: layer.columns, rows: layer.rows };
        drawTable(this.body, layer);
      }
      if (layer.kind === "images") {
        this.body.className = "images";
        drawImages(this.body, layer);
      }
    }
  }
}
