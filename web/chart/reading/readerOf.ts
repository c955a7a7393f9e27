import type { Layer, Plot } from "../model";
import { curveReader } from "./curveReader";
import { itemStops } from "./itemStops";
import { matrixReader } from "./matrixReader";
import type { Reader } from "./reader";
import { stopReader } from "./stopReader";

/** How a chart is read: its curves at one x, the cells of its matrix, or its things one by one. */
export function readerOf(layers: readonly Layer[], plot: Plot): Reader {
  const heat = layers.find((layer) => layer.kind === "heat");
  if (heat?.kind === "heat" && heat.matrix) return matrixReader({ ...heat, matrix: heat.matrix }, plot);
  return curveReader(layers, plot) ?? stopReader(itemStops(layers, plot));
}
