import type { Dimensions } from "../wire/types";
import { indexLabel } from "./indexLabel";

/** What stands behind an index in a column: a curve of the lab by its name; what other columns count has numbers. */
export function curveLabel(dimensions: Dimensions, column: string | undefined, index: number): string {
  return column === undefined || column.endsWith("curve")
    ? indexLabel(dimensions, "curve", index)
    : `${column} ${index + 1}`;
}
