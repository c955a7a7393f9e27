import type { Dimensions } from "../wire/types";
import { indexLabel } from "./indexLabel";

/** What a class is called: the name that the lab gave it, else its number. */
export function classLabel(dimensions: Dimensions, index: number): string {
  const label = indexLabel(dimensions, "class", index);
  return label === index.toString() ? `class ${label}` : label;
}
