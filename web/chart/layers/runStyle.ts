import type { Style } from "../model";

const COLOURS = 4;
/** Dashes that no curve of a single run has. */
const FIRST_DASH = 4;

/**
 * How a curve looks in the run at `place` among several: a figure of one curve gives every run its colour; where colours
 * tell the curves, they stay, and the run has a dash and a marker of its own.
 */
export function runStyle(style: Style, place: number, isOnly: boolean): Style {
  if (place === 0) return style;
  const colour = isOnly ? ((style.colour - 1 + place) % COLOURS) + 1 : style.colour;
  return { ...style, colour, dash: FIRST_DASH + place, marker: ((style.marker - 1 + place) % COLOURS) + 1 };
}
