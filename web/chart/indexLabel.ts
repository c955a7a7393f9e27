import type { Dimensions } from "../wire/types";

const PLURALS: Readonly<Record<string, string>> = { class: "classes", index: "indices" };

/** What an index of a dimension is called: the label that the lab gave it, else its number. */
export function indexLabel(dimensions: Dimensions, dimension: string, index: number): string {
  const entries = dimensions[PLURALS[dimension] ?? `${dimension}s`];
  return entries?.[index]?.label ?? index.toString();
}
