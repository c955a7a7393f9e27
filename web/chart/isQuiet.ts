import type { Role } from "../wire/types";

/** Theory, bounds and references stand below the data, thin and grey. */
export function isQuiet(role: Role): boolean {
  return role === "theory" || role === "bound" || role === "reference" || role === "ghost";
}
