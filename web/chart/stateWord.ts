import type { State } from "./model";

const WORDS = ["not reached yet", "reached", "reached on the way back too", "worked on now"] as const;

/** What a state of a node or an edge means. */
export function stateWord(state: NonNullable<State>): string {
  return WORDS[state];
}
