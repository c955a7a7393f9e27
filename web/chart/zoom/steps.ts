/** The first and the last step that a figure shows. */
export type Steps = readonly [number, number];

/** Fewer are no curve any more. */
const FEWEST = 4;

/** What is shown, `factor` times as wide and with `about` at the same place; null for the whole of 0 … `last`. */
export function scaledSteps(
  shown: Steps,
  last: number,
  { factor, about }: { factor: number; about: number },
): Steps | null {
  const width = Math.max(FEWEST, Math.round((shown[1] - shown[0]) * factor));
  if (width >= last) return null;
  const share = (about - shown[0]) / Math.max(1, shown[1] - shown[0]);
  return inside(Math.round(about - share * width), width, last);
}

/** What is shown, moved by half of its width; it stays inside 0 … `last`. */
export function movedSteps([from, to]: Steps, last: number, direction: -1 | 1): Steps {
  const width = to - from;
  return inside(from + direction * Math.max(1, Math.round(width / 2)), width, last);
}

function inside(from: number, width: number, last: number): Steps {
  const first = Math.min(Math.max(0, from), Math.max(0, last - width));
  return [first, first + width];
}
