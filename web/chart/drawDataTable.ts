import { drawTable } from "./marks/drawTable";
import type { DataRows } from "./dataRows";
import type { MarkSpec } from "../wire/types";

const MOST = 200;
const MARK: MarkSpec = {
  kind: "table",
  source: { kind: "constant", value: 0 },
  channels: {},
  role: "measured",
  label: "",
  options: [],
};

/** The table behind a figure: all rows up to 200, else every k-th and the last. */
export function drawDataTable(host: HTMLElement, data: DataRows): void {
  const every = Math.max(1, Math.ceil(data.rows.length / MOST));
  const rows = data.rows.filter((_, at) => at % every === 0 || at === data.rows.length - 1);
  const note = host.querySelector("p");
  if (note) note.textContent = every > 1 ? `Every ${every}th of ${data.rows.length} rows; the CSV file has all.` : "";
  drawTable(host, { kind: "table", mark: MARK, columns: data.columns, rows, current: -1 });
}
