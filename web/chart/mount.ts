import type { ChartSpec } from "../wire/types";
import type { ChartContext, ChartView } from "./types";

/** Makes a chart of an empty figure; it draws as soon as it is told of data. */
export function mountChart(figure: HTMLElement, chart: ChartSpec, context: ChartContext): ChartView {
  context.wanted(chart, []);
  return {
    update: (data) => {
      figure.dataset.step = data.step.toString();
    },
    refresh: () => undefined,
    destroy: () => undefined,
  };
}
