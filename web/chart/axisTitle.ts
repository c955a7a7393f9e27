import type { AxisSpec } from "../wire/types";

/** Title and unit of an axis, as "loss, nats"; a number without unit has none to name. */
export function axisTitle(spec: AxisSpec): string {
  return spec.unit === "1" || spec.unit === "" ? spec.title : `${spec.title}, ${spec.unit}`;
}
