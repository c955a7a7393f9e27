import type { ChartSpec, InputSpec } from "../../wire/types";
import type { Group } from "../marks/group";
import type { ChartInput } from "./chartInput";
import { PickInput, type PickParts } from "./PickInput";
import { PointInput } from "./PointInput";
import { SlideInput } from "./SlideInput";

export interface InputParts {
  readonly group: Group;
  readonly pick: PickParts;
}

/** What of a chart's inputs can be done on the drawing; the form has a field for every parameter. */
export function inputsOf(chart: ChartSpec, parts: InputParts): readonly ChartInput[] {
  const picks = chart.inputs.filter((input) => input.kind === "pick");
  const others = chart.inputs.filter((input) => input.kind !== "pick");
  const [first, second] = picks;
  const pick = first ? [new PickInput(first, second, parts.pick)] : [];
  return [...pick, ...others.flatMap((input) => inputOf(input, parts) ?? [])];
}

function inputOf(input: InputSpec, { group, pick }: InputParts): ChartInput | null {
  switch (input.kind) {
    case "point":
      return new PointInput(input, group, pick.say);
    case "slide":
      return new SlideInput(input, group, pick.say);
    default:
      return null;
  }
}
