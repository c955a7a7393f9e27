import type { Stop } from "../model";

export type Move = "left" | "right" | "up" | "down" | "first" | "last";

/** The places of a drawn chart that can be read, in the order of the arrow keys. */
export interface Reader {
  readonly count: number;
  at(index: number): Stop | null;
  /** The place that a pointer at this pixel of the frame means; −1 if none is near. */
  nearest(x: number, y: number): number;
  move(index: number, move: Move): number;
  /** Whether a vertical line joins what is read at one x. */
  readonly line: boolean;
}
