import type { Stop } from "../model";

/** A place of a chart in one spoken line: "update 40: η=0.15 0.002, theory 0.002". */
export function spoken(stop: Stop): string {
  return `${stop.title}: ${stop.rows.map((row) => `${row.label} ${row.value}`).join(", ")}`;
}
