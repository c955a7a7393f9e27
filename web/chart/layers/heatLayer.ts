import type { MarkSpec } from "../../wire/types";
import type { HeatLayer } from "../model";
import type { ChartSource } from "../source";
import { matrixOf } from "./matrixOf";

/** A matrix with what its colours stand for: the mark's label, else the readout's. */
export function heatLayer(mark: MarkSpec, source: ChartSource): HeatLayer {
  const printed = mark.options.includes("values");
  return { kind: "heat", mark, matrix: matrixOf(mark, source), printed, title: titleOf(mark, source) };
}

function titleOf(mark: MarkSpec, { context }: ChartSource): string {
  const readout = mark.source.kind === "trace" ? mark.source.y : null;
  const info = context.readouts.find((one) => one.name === readout);
  const unit = info && info.unit !== "1" ? `, ${info.unit}` : "";
  return mark.label !== "" || !info ? mark.label : info.label + unit;
}
