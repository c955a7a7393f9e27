import type { Move } from "./reader";

/** The next place in a row of `count`; up and down are as right and left. */
export function moveInRow(index: number, count: number, move: Move): number {
  switch (move) {
    case "first":
      return 0;
    case "last":
      return count - 1;
    case "left":
    case "down":
      return index < 0 ? count - 1 : Math.max(0, index - 1);
    default:
      return index < 0 ? 0 : Math.min(count - 1, index + 1);
  }
}
