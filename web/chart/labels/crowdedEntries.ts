import type { LegendEntry } from "../legendEntries";
import type { Layer, Plot } from "../model";
import { endLabels } from "./endLabels";
import { isCrowded } from "./isCrowded";

/** Names of theories that have no room at the ends of their curves, and with them those of the dots. */
export function crowdedEntries(layers: readonly Layer[], plot: Plot): readonly LegendEntry[] {
  const crowded = endLabels(layers, plot).filter((label) => isCrowded(label, layers));
  if (crowded.length === 0) return [];
  const theories = crowded.map(({ key, text, style }): LegendEntry => ({ key, text, kind: "theory", style }));
  const dots = layers.flatMap((layer) => (layer.kind === "dot" ? layer.dots : []));
  const named = new Map(dots.filter((dot) => dot.label !== "").map((dot) => [dot.label, dot.style]));
  return [...[...named].map(([text, style]): LegendEntry => ({ key: text, text, kind: "marker", style })), ...theories];
}
