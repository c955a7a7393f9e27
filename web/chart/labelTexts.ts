import type { MarkSpec } from "../wire/types";
import type { ChartData } from "./types";

/** Words of a mark that stand in a table of their own, one per row; null where labels are numbers of the mark's series. */
export function labelTexts(mark: MarkSpec, data: ChartData): readonly string[] | null {
  const [name = "", column] = (mark.channels.label ?? "").split(".");
  const table = column === undefined ? undefined : data.series(name);
  if (table?.kind !== "table" || column === undefined) return null;
  const place = table.columns.indexOf(column);
  return table.rows.map((row) => (row[place] ?? "").toString());
}
