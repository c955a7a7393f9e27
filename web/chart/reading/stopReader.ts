import type { Stop } from "../model";
import { moveInRow } from "./moveInRow";
import type { Reader } from "./reader";

const REACH = 28;

/** Reads one thing at a time: the nearest to the pointer, or the next in order. */
export function stopReader(stops: readonly Stop[]): Reader {
  return {
    count: stops.length,
    line: false,
    at: (index) => stops[index] ?? null,
    nearest: (x, y) => nearest(stops, x, y),
    move: (index, move) => moveInRow(index, stops.length, move),
  };
}

function nearest(stops: readonly Stop[], x: number, y: number): number {
  let best = -1;
  let distance = REACH;
  stops.forEach((stop, index) => {
    const away = Math.hypot(stop.x - x, stop.y - y);
    if (away < distance) {
      distance = away;
      best = index;
    }
  });
  return best;
}
