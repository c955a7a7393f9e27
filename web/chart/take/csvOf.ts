import type { Cell } from "../../wire/types";
import type { DataRows } from "../dataRows";

/** The numbers of a chart as CSV: full precision, a point for decimals, empty where undefined. */
export function csvOf(data: DataRows): string {
  return [data.columns, ...data.rows].map((row) => row.map(quoted).join(",")).join("\r\n") + "\r\n";
}

function quoted(cell: Cell): string {
  if (cell === null) return "";
  const text = cell.toString();
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
