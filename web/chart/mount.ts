import type { ChartSpec } from "../wire/types";
import { DrawnFigure } from "./DrawnFigure";
import { figureParts } from "./figureParts";
import { HtmlOnlyFigure } from "./HtmlOnlyFigure";
import { MatricesFigure } from "./MatricesFigure";
import { MixedFigure } from "./MixedFigure";
import type { ChartContext, ChartData, ChartView } from "./types";
import { wantedSeries } from "./wantedSeries";

const IN_HTML = new Set(["table", "images"]);

/** Fills a figure with its chart. It draws while it is on screen, and wherever it is when its width changes. */
export function mountChart(figure: HTMLElement, chart: ChartSpec, context: ChartContext): ChartView {
  const parts = figureParts(figure, chart);
  const drawn = new (figureFor(chart))(parts, chart);
  let data: ChartData | null = null;
  let isVisible = typeof IntersectionObserver === "undefined";
  let hasDrawn = false;
  // The first drawing takes the figure's room, also while it is off screen: nothing jumps when it comes into view.
  const draw = () => {
    figure.hidden = !chart.relevance.every(({ parameter, values }) => values.includes(context.value(parameter)));
    if (figure.hidden || !data || (hasDrawn && !isVisible)) return;
    hasDrawn = true;
    drawn.draw({ chart, data, context });
  };
  const stop = observe(parts.plot, {
    seen: (visible) => {
      isVisible = visible;
      context.wanted(chart, visible ? wantedSeries(chart) : []);
      draw();
    },
    // Off screen too: a figure that stayed as wide as before would make the page wider than its window.
    resized: () => {
      hasDrawn = false;
      draw();
    },
  });
  if (isVisible) context.wanted(chart, wantedSeries(chart));
  return {
    update: (next) => {
      data = next;
      draw();
    },
    refresh: draw,
    destroy: stop,
  };
}

function figureFor({ marks }: ChartSpec) {
  const html = marks.filter((mark) => IN_HTML.has(mark.kind)).length;
  if (marks.length > 1 && marks.every((mark) => mark.kind === "heat")) return MatricesFigure;
  if (html === 0) return DrawnFigure;
  return html === marks.length ? HtmlOnlyFigure : MixedFigure;
}

interface Watcher {
  seen(visible: boolean): void;
  resized(): void;
}

/** Tells of visibility, a screen ahead so that scrolling meets finished figures, and of new widths. */
function observe(element: HTMLElement, watcher: Watcher): () => void {
  if (typeof IntersectionObserver === "undefined" || typeof ResizeObserver === "undefined") return () => undefined;
  const visibility = new IntersectionObserver(
    (entries) => {
      watcher.seen(entries.some((entry) => entry.isIntersecting));
    },
    { rootMargin: "50% 0px" },
  );
  let width = -1;
  const size = new ResizeObserver(() => {
    if (element.clientWidth === width) return;
    width = element.clientWidth;
    watcher.resized();
  });
  visibility.observe(element);
  size.observe(element);
  return () => {
    visibility.disconnect();
    size.disconnect();
  };
}
