import { formatNumber } from "../../text/formatNumber";
import { isQuiet } from "../isQuiet";
import type { Curve, LineLayer } from "../model";
import { textWidth } from "../textWidth";

/** The words at the end of a curve: its name, and where there is room the present value of what is measured. */
export function endText(
  layer: LineLayer,
  curve: Curve,
  end: { readonly value: number; readonly room: number },
): string {
  if (curve.ghost) return "before";
  if (isQuiet(curve.style.role)) return layer.mark.label || curve.style.role;
  const value = formatNumber(end.value);
  const names = [curve.label, curve.short ?? curve.label];
  const offered = layer.mark.source.kind === "trace" ? [`${curve.label} ${value}`, ...names] : names;
  return offered.find((text) => textWidth(text) * BOLD <= end.room) ?? curve.short ?? curve.label;
}

const BOLD = 1.06;
