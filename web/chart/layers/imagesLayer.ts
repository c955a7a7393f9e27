import type { MarkSpec } from "../../wire/types";
import { labelTexts } from "../labelTexts";
import type { ImagesLayer } from "../model";
import type { ChartSource } from "../source";

/** Pictures of a grid of rank 3 (grey) or 4 (colour). */
export function imagesLayer(mark: MarkSpec, source: ChartSource): ImagesLayer {
  const grid = mark.source.kind === "series" ? source.data.series(mark.source.series) : undefined;
  if (grid?.kind !== "grid") {
    return {
      kind: "images",
      mark,
      count: 0,
      height: 0,
      width: 0,
      channels: 1,
      values: [],
      domain: [0, 1],
      captions: [],
    };
  }
  const [count = 0, height = 0, width = 0, channels = 1] = grid.shape;
  const captions = labelTexts(mark, source.data) ?? [];
  return { kind: "images", mark, count, height, width, channels, values: grid.values, domain: grid.domain, captions };
}
