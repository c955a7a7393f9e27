import { formatNumber } from "../../text/formatNumber";
import { isQuiet } from "../isQuiet";
import type { Curve, LineLayer } from "../model";

/** The words at the end of a curve: its name, and its present value if it is measured over steps. */
export function endText(layer: LineLayer, curve: Curve, value: number): string {
  if (curve.ghost) return "before";
  if (isQuiet(curve.style.role)) return layer.mark.label || curve.style.role;
  const counts = layer.mark.source.kind === "trace" && layer.steps === null;
  return counts && layer.curves.filter((one) => !one.ghost).length <= 3
    ? `${curve.label} ${formatNumber(value)}`
    : curve.label;
}
