import type { ChartSpec } from "../wire/types";
import { block } from "./block";
import type { DataRows } from "./dataRows";
import { htmlRows } from "./htmlRows";
import { layersOf } from "./layers/layersOf";
import type { Panel } from "./panels/panel";
import { panelOf } from "./panels/panelOf";
import type { ChartSource } from "./source";

/** The part of a figure that is no drawing: tables and rows of pictures, one below the other. */
export class HtmlFigure {
  rows: DataRows = { columns: [], rows: [] };
  private readonly panels = new Map<number, Panel>();

  constructor(host: HTMLElement, chart: ChartSpec, say: (text: string) => void) {
    chart.marks.forEach((mark, index) => {
      const place = block(host.ownerDocument, "div", "panel");
      const body = block(host.ownerDocument, "div", "panel__body");
      const panel = panelOf(chart, index, body, say);
      if (!panel) return;
      if (mark.label !== "" && chart.marks.length > 1) {
        place.appendChild(block(host.ownerDocument, "p", "panel__label")).textContent = mark.label;
      }
      place.append(body);
      host.append(place);
      this.panels.set(index, panel);
    });
  }

  draw(source: ChartSource): void {
    const layers = layersOf(source);
    for (const [index, panel] of this.panels) {
      const layer = layers[index];
      if (layer) panel.draw(layer, source);
    }
    this.rows = htmlRows(layers);
  }
}
