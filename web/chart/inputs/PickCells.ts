import { matrixBox } from "../marks/matrixBox";
import type { Group } from "../marks/group";
import type { HeatLayer, Layer, Matrix, Plot } from "../model";
import type { ChartSource } from "../source";
import type { InputSpec } from "../../wire/types";
import type { ChartInput } from "./chartInput";
import { picked } from "./picked";
import type { PickParts } from "./PickInput";

/** A click or Enter on a cell of a matrix sets two numbers: its row, and its column if a second parameter takes one. */
export class PickCells implements ChartInput {
  private readonly frame;
  private matrix: Matrix | null = null;
  private source: ChartSource | null = null;

  constructor(
    private readonly inputs: readonly InputSpec[],
    private readonly parts: PickParts & { readonly group: Group },
  ) {
    this.frame = parts.group.append("rect").attr("class", "picked-cell").attr("display", "none");
    parts.svg.classList.add("is-pickable");
    // What was clicked is what is read there: reading hears of the click first.
    parts.host.addEventListener("click", (event) => {
      if (event.target instanceof Element && parts.svg.contains(event.target)) this.pick(parts.present());
    });
    parts.host.addEventListener("keydown", (event) => {
      if (event.key !== "Enter" || event.target !== parts.host || parts.present() < 0) return;
      this.pick(parts.present());
      event.preventDefault();
      event.stopPropagation();
    });
  }

  show(layers: readonly Layer[], plot: Plot, source: ChartSource): void {
    const layer = layers[this.inputs[0]?.mark ?? 0];
    this.matrix = layer?.kind === "heat" ? layer.matrix : null;
    this.source = source;
    if (layer?.kind === "heat") this.draw(layer, plot, source);
  }

  private pick(index: number): void {
    if (!this.matrix || !this.source || index < 0) return;
    const { context } = this.source;
    const words = [Math.floor(index / this.matrix.columns), index % this.matrix.columns].flatMap((at, place) => {
      const parameter = this.inputs[place]?.parameter;
      if (parameter === undefined) return [];
      const spec = context.parameter(parameter);
      const before = context.value(parameter);
      const printed = picked(spec, before, at);
      if (printed !== before) context.setParameter(parameter, printed);
      return [`${(spec?.label ?? parameter).toLowerCase()} ${printed}`];
    });
    this.parts.say(words.join(", "));
  }

  private draw({ matrix }: HeatLayer, plot: Plot, { context }: ChartSource): void {
    const [row = NaN, column = NaN] = this.inputs.map((input) => Number(context.value(input.parameter)));
    this.frame.attr("display", matrix && row < matrix.rows && column < matrix.columns ? null : "none");
    if (!matrix) return;
    const box = matrixBox(matrix, plot);
    const [width, height] = [box.width / matrix.columns, box.height / matrix.rows];
    this.frame
      .attr("x", box.x + column * width)
      .attr("y", box.y + row * height)
      .attr("width", width)
      .attr("height", height);
  }
}
