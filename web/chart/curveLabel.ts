import type { Dimensions } from "../wire/types";
import { indexLabel } from "./indexLabel";

/** What stands behind an index in a column: a curve of the lab by its name; groups have numbers. */
export function curveLabel(dimensions: Dimensions, column: string | undefined, index: number): string {
  return column === "group" ? `group ${index + 1}` : indexLabel(dimensions, "curve", index);
}
