import type { MarkSpec, Table } from "../../wire/types";

/** As wide as its place allows: the style sheet says how many columns that are. */
const INDENT = "\t";

/** The columns and rows of a table as they are shown: code is indented by its depth, which is no column of its own. */
export function codeRows(mark: MarkSpec, { columns, rows }: Table): Pick<Table, "columns" | "rows"> {
  const [depth, text] = [columns.indexOf("depth"), columns.indexOf("text")];
  if (!mark.options.includes("code") || depth < 0 || text < 0) return { columns, rows };
  const shown = columns.map((_, at) => at).filter((at) => at !== depth);
  return {
    columns: shown.map((at) => columns[at] ?? ""),
    rows: rows.map((row) =>
      shown.map((at) =>
        at === text ? INDENT.repeat(Number(row[depth] ?? 0)) + String(row[at] ?? "") : (row[at] ?? null),
      ),
    ),
  };
}
