import { indexLabel } from "./indexLabel";
import { labelTexts } from "./labelTexts";
import type { Layer } from "./model";
import type { ChartSource } from "./source";

/** Labels of the categories on a band axis, in order; empty on other axes. */
export function categoriesOf(side: "x" | "y", layers: readonly Layer[], source: ChartSource): readonly string[] {
  if (source.chart[side].kind !== "band") return [];
  const count = Math.max(0, ...layers.map((layer) => countOf(layer, side)));
  const dimension = dimensionOf(layers, source);
  const words = layers.map((layer) => labelTexts(layer.mark, source.data)).find((texts) => texts !== null);
  return Array.from(
    { length: count },
    (_, index) => words?.[index] ?? indexLabel(source.data.dimensions, dimension, index),
  );
}

function countOf(layer: Layer, side: "x" | "y"): number {
  switch (layer.kind) {
    case "bar":
      return layer.along === side ? highest(layer.bars.map((bar) => bar.category)) + 1 : 0;
    case "dot":
      return highest(layer.dots.map((dot) => dot[side])) + 1;
    case "heat":
      return layer.matrix ? (side === "x" ? layer.matrix.columns : layer.matrix.rows) : 0;
    default:
      return 0;
  }
}

function highest(values: readonly number[]): number {
  return values.reduce((most, value) => (value > most ? value : most), -1);
}

/** The dimension of the readout that the bars or the rows show: of two the one that is not chosen from. */
function dimensionOf(layers: readonly Layer[], { context }: ChartSource): string {
  const layer = layers.find((one) => readoutOf(one) !== null);
  const dimensions = context.readouts.find((info) => layer && info.name === readoutOf(layer))?.dimensions ?? [];
  return dimensions[layer?.mark.channels.curve === undefined ? 0 : 1] ?? "";
}

function readoutOf({ kind, mark }: Layer): string | null {
  if (kind === "bar" && mark.source.kind === "now") return mark.source.readout;
  return kind === "heat" && mark.source.kind === "trace" ? mark.source.y : null;
}
