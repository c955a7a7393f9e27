import { isQuiet } from "../isQuiet";
import type { Layer } from "../model";
import type { EndLabel } from "./endLabel";

/** Whether the name of a theory would lie back over its own curve, where dots are: such a name belongs in the legend. */
export function isCrowded(label: EndLabel, layers: readonly Layer[]): boolean {
  const { ghost, side, style } = label;
  return !ghost && side === "left" && isQuiet(style.role) && layers.some((layer) => layer.kind === "dot");
}
