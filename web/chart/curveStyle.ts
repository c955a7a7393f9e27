import type { ChartSpec, MarkSpec } from "../wire/types";
import type { Style } from "./model";

const QUIET = new Set(["theory", "bound", "reference", "threshold", "ghost"]);
const DASHED = new Set(["test", "validation"]);

/** Of how many curves a mark consists and which of them is meant. */
export interface Place {
  readonly index: number;
  readonly count: number;
}

/**
 * Colour and dash of a curve. Where marks have several curves each, colour tells the curve and dash the mark; else
 * colour tells the mark. Test and validation are dashed wherever they stand; a highlight or a reference dot never has the colour of what
 * it stands before.
 */
export function curveStyle(chart: ChartSpec, mark: MarkSpec, place: Place): Style {
  const peers = chart.marks.filter((other) => other.kind === mark.kind && !QUIET.has(other.role));
  const ordinal = Math.max(0, peers.indexOf(mark));
  const own = place.count > 1 || peers.length < 2 ? place.index : ordinal;
  const stands = mark.role === "highlight" || (mark.role === "reference" && mark.kind === "dot");
  const colour = stands ? own + 1 : own;
  const dash = peers.length > 1 && place.count > 1 ? ordinal : colour;
  return {
    colour: (colour % 6) + 1,
    dash: dashOf(mark, dash),
    marker: (colour % 4) + 1,
    role: mark.role,
  };
}

function dashOf(mark: MarkSpec, ordinal: number): number {
  if (DASHED.has(mark.role)) return 2;
  if (mark.role === "train") return 1;
  return (ordinal % 4) + 1;
}
