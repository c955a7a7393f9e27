import type { AxisKind } from "../../wire/types";
import type { Domain } from "../scales/growDomain";

const MARGIN = 0.06;

/** What a closer look shows of an axis: the values there with a little air, on a logarithmic axis not whole decades; null to leave it. */
export function closeDomain(kind: AxisKind, [low, high]: Domain): Domain | null {
  if (kind !== "log" || !(low > 0) || high / low >= 10 || high / low < 1 + 1e-6) return null;
  const air = (high / low) ** MARGIN;
  return [low / air, high * air];
}
