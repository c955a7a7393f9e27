import type { ChartSpec } from "../../wire/types";
import { DrawPanel } from "./DrawPanel";
import { ImagesPanel } from "./ImagesPanel";
import type { Panel } from "./panel";
import { TablePanel } from "./TablePanel";

/** What draws the mark of this index into `host`; null for marks that are drawn in SVG. */
export function panelOf(chart: ChartSpec, index: number, host: HTMLElement, say: (text: string) => void): Panel | null {
  const tables = chart.marks.filter((mark) => mark.kind === "table");
  const mark = chart.marks[index];
  const input = chart.inputs.find((one) => one.mark === index);
  switch (mark?.kind) {
    case "table":
      // Several tables of a figure must have names of their own.
      return new TablePanel(host, {
        title: tables.length > 1 ? `${chart.title}: ${mark.label}` : chart.title,
        ...(input?.kind === "order" ? { input } : {}),
        say,
      });
    case "images":
      return input?.kind === "draw" ? new DrawPanel(host, input, say) : new ImagesPanel(host, input, say);
    default:
      return null;
  }
}
