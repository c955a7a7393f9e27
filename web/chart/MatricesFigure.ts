import type { ChartSpec } from "../wire/types";
import { block } from "./block";
import { DrawnFigure } from "./DrawnFigure";
import { figureParts, type FigureParts } from "./figureParts";
import type { ChartSource } from "./source";

/** Several matrices beside one another: a drawing each, with a table and files of its own. */
export class MatricesFigure {
  private readonly drawings: readonly { readonly chart: ChartSpec; readonly figure: DrawnFigure }[];

  constructor({ plot, table }: FigureParts, chart: ChartSpec) {
    table.hidden = true;
    plot.classList.add("figure__plot--mixed");
    this.drawings = chart.marks.map((mark, index) => {
      const own = {
        ...chart,
        id: `${chart.id}-${index}`,
        title: mark.label,
        caption: "",
        marks: [mark],
        inputs: chart.inputs.filter((input) => input.mark === index).map((input) => ({ ...input, mark: 0 })),
      };
      const host = plot.appendChild(block(plot.ownerDocument, "div", "figure__matrix"));
      return { chart: own, figure: new DrawnFigure(figureParts(host, own), own) };
    });
  }

  draw(source: ChartSource): void {
    for (const { chart, figure } of this.drawings) figure.draw({ ...source, chart });
  }
}
