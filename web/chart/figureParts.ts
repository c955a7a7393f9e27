import { block } from "./block";
import type { ChartSpec } from "../wire/types";

/** The places of a figure that a chart fills; those that the page does not have are made. */
export interface FigureParts {
  readonly figure: HTMLElement;
  readonly tools: HTMLElement;
  readonly legend: HTMLElement;
  readonly plot: HTMLElement;
  readonly table: HTMLDetailsElement;
  readonly tableBody: HTMLElement;
  /** Speaks what is read. */
  readonly live: HTMLElement;
  /** What the chart shows, in words; not spoken by itself. */
  readonly summary: HTMLElement;
}

export function figureParts(figure: HTMLElement, chart: ChartSpec): FigureParts {
  const page = figure.ownerDocument;
  const part = (name: string, make: () => HTMLElement) => figure.querySelector<HTMLElement>(`[${name}]`) ?? make();
  const tools = part("data-tools", () =>
    figure.appendChild(heading(page, chart)).appendChild(block(page, "div", "figure__tools")),
  );
  const legend = part("data-legend", () => figure.appendChild(block(page, "div", "figure__legend")));
  const plot = part("data-plot", () => figure.appendChild(block(page, "div", "figure__plot")));
  const table = figure.querySelector<HTMLDetailsElement>("[data-table]") ?? figure.appendChild(details(page));
  const tableBody =
    table.querySelector<HTMLElement>("[data-table-body]") ?? table.appendChild(block(page, "div", "scroll"));
  if (!figure.querySelector("figcaption"))
    figure.appendChild(block(page, "figcaption", "figure__caption")).textContent = chart.caption;
  const live = figure.appendChild(block(page, "p", "sr"));
  live.setAttribute("aria-live", "polite");
  const summary = figure.appendChild(block(page, "p", "sr"));
  summary.id = `summary-${chart.id}`;
  return { figure, tools, legend, plot, table, tableBody, live, summary };
}

function heading(page: Document, chart: ChartSpec): HTMLElement {
  const head = block(page, "div", "figure__head");
  head.appendChild(block(page, "h3", "figure__title")).textContent = chart.title;
  return head;
}

function details(page: Document): HTMLDetailsElement {
  const element = page.createElement("details");
  element.className = "disclosure figure__table";
  element.appendChild(page.createElement("summary")).textContent = "Data table";
  return element;
}
