import type { MarkSpec } from "../../wire/types";
import { currentOf } from "../currentOf";
import { dataUpTo } from "../dataUpTo";
import type { Layer, TableLayer } from "../model";
import type { ChartSource } from "../source";
import { codeRows } from "./codeRows";
import { areaLayer } from "./areaLayer";
import { barLayer } from "./barLayer";
import { dotLayer } from "./dotLayer";
import { graphLayer } from "./graphLayer";
import { heatLayer } from "./heatLayer";
import { imagesLayer } from "./imagesLayer";
import { lineLayer } from "./lineLayer";
import { matrixOf } from "./matrixOf";
import { overlaidLayers } from "./overlaidLayers";
import { ruleLayer } from "./ruleLayer";
import { textLayer } from "./textLayer";

/** The marks of a chart with the numbers they show now. */
export function layersOf(source: ChartSource): readonly Layer[] {
  const { overlay } = source.data;
  if (!overlay) return source.chart.marks.map((mark) => layerOf(mark, source));
  const together = { ...source, data: dataUpTo(source.data, overlay.step) };
  const own = source.chart.marks.map((mark) => layerOf(mark, mark.kind === "line" ? together : source));
  return overlaidLayers(own, source, overlay);
}

function layerOf(mark: MarkSpec, source: ChartSource): Layer {
  switch (mark.kind) {
    case "line":
      return lineLayer(mark, source);
    case "dot":
      return dotLayer(mark, source);
    case "bar":
      return barLayer(mark, source);
    case "area":
      return areaLayer(mark, source);
    case "rule":
      return ruleLayer(mark, source);
    case "heat":
      return heatLayer(mark, source);
    case "contour":
      return { kind: "contour", mark, matrix: matrixOf(mark, source) };
    case "images":
      return imagesLayer(mark, source);
    case "graph":
      return graphLayer(mark, source);
    case "table":
      return tableLayer(mark, source);
    case "text":
      return textLayer(mark, source);
  }
}

function tableLayer(mark: MarkSpec, { data }: ChartSource): TableLayer {
  const table = mark.source.kind === "series" ? data.series(mark.source.series) : undefined;
  return table?.kind === "table"
    ? { kind: "table", mark, ...codeRows(mark, table), current: currentOf(mark, data) }
    : { kind: "table", mark, columns: [], rows: [], current: -1 };
}
