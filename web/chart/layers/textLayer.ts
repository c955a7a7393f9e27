import type { MarkSpec, Table } from "../../wire/types";
import { channelColumn } from "../channelColumn";
import { formatNumber } from "../../text/formatNumber";
import type { TextLayer } from "../model";
import type { ChartSource } from "../source";

/** Labels at x, y: a number of a column of points, or the text of a table's column. */
export function textLayer(mark: MarkSpec, source: ChartSource): TextLayer {
  const series = mark.source.kind === "series" ? source.data.series(mark.source.series) : undefined;
  if (series?.kind === "table") return { kind: "text", mark, texts: ofTable(series, mark) };
  if (series?.kind !== "points") return { kind: "text", mark, texts: [] };
  const xs = channelColumn(series, mark, "x");
  const ys = channelColumn(series, mark, "y");
  const labels = channelColumn(series, mark, "label") ?? channelColumn(series, mark, "value");
  const texts = Array.from({ length: xs?.length ?? 0 }, (_, row) => ({
    key: row.toString(),
    x: xs?.[row] ?? NaN,
    y: ys?.[row] ?? NaN,
    text: labels ? formatNumber(labels[row] ?? NaN) : mark.label,
  }));
  return { kind: "text", mark, texts };
}

function ofTable(table: Table, mark: MarkSpec): TextLayer["texts"] {
  const place = (channel: "x" | "y" | "label") => table.columns.indexOf(mark.channels[channel] ?? channel);
  const [x, y, label] = [place("x"), place("y"), place("label")];
  return table.rows.map((row, index) => ({
    key: index.toString(),
    x: Number(row[x]),
    y: Number(row[y]),
    text: (row[label] ?? "").toString(),
  }));
}
