import type { Role } from "../wire/types";

/** Theory, bounds, thresholds and references stand below the data, thin and grey. */
export function isQuiet(role: Role): boolean {
  return ["theory", "bound", "threshold", "reference", "ghost"].includes(role);
}
