import type { ChartSpec, InputSpec } from "../../wire/types";
import type { Group } from "../marks/group";
import { BarsInput } from "./BarsInput";
import type { ChartInput } from "./chartInput";
import { ConnectInput } from "./ConnectInput";
import { PaintInput } from "./PaintInput";
import { PickCells } from "./PickCells";
import { PickInput, type PickParts } from "./PickInput";
import { PointInput } from "./PointInput";
import { SlideInput } from "./SlideInput";

export interface InputParts {
  readonly group: Group;
  readonly pick: PickParts;
}

/** What of a chart's inputs can be done on the drawing; the form has a field for every parameter. */
export function inputsOf(chart: ChartSpec, parts: InputParts): readonly ChartInput[] {
  const drawn = chart.inputs.filter((input) => !["images", "table"].includes(chart.marks[input.mark]?.kind ?? ""));
  const picks = drawn.filter((input) => input.kind === "pick");
  const others = drawn.filter((input) => input.kind !== "pick");
  const [first, second] = picks;
  const isMatrix = first && chart.marks[first.mark]?.kind === "heat";
  const pick = isMatrix
    ? [new PickCells(picks, { ...parts.pick, group: parts.group })]
    : first
      ? [new PickInput(first, second, parts.pick)]
      : [];
  return [...pick, ...others.flatMap((input) => inputOf(input, chart, parts) ?? [])];
}

function inputOf(input: InputSpec, chart: ChartSpec, { group, pick }: InputParts): ChartInput | null {
  switch (input.kind) {
    case "point":
      return new PointInput(input, group, pick.say);
    case "slide":
      return chart.marks[input.mark]?.kind === "bar"
        ? new BarsInput(input, group, pick.say)
        : new SlideInput(input, group, pick.say);
    case "connect":
      return new ConnectInput(input, { ...pick, group });
    case "paint":
      return new PaintInput(input, { ...pick, group });
    default:
      return null;
  }
}
