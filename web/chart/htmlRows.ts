import type { Cell } from "../wire/types";
import type { DataRows } from "./dataRows";
import type { ImagesLayer, Layer } from "./model";

/** The numbers of the first table or pictures of a figure. */
export function htmlRows(layers: readonly Layer[]): DataRows {
  for (const layer of layers) {
    if (layer.kind === "table") return { columns: layer.columns, rows: layer.rows };
    if (layer.kind === "images" && layer.count > 0) return ofImages(layer);
  }
  return { columns: [], rows: [] };
}

/** A row of pixels a line; three numbers a pixel where there is colour. */
function ofImages(layer: ImagesLayer): DataRows {
  const across = layer.width * layer.channels;
  const columns = ["picture", "row", ...Array.from({ length: across }, (_, at) => at.toString())];
  const rows = Array.from({ length: layer.count * layer.height }, (_, line): Cell[] => [
    Math.floor(line / layer.height),
    line % layer.height,
    ...Array.from({ length: across }, (_, at) => layer.values[line * across + at] ?? null),
  ]);
  return { columns, rows };
}
