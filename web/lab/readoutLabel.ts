import type { Dimensions } from "../wire/types";

const PLURALS: Readonly<Record<string, string>> = { class: "classes", index: "indices" };

/** What the index of a flat readout name stands for: `loss[1]` over curves → `η=0.19`; empty if it has none. */
export function readoutLabel(flat: string, over: readonly string[], dimensions: Dimensions): string {
  const indices = /\[(.*)\]$/.exec(flat)?.[1]?.split(",") ?? [];
  return indices
    .map((index, place) => {
      const name = over[place] ?? "";
      return dimensions[PLURALS[name] ?? `${name}s`]?.[Number(index)]?.label ?? index;
    })
    .join(", ");
}
