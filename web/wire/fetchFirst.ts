import { backoff } from "./backoff";
import { JsonReader } from "./JsonReader";
import { readFirst } from "./readFirst";
import type { FirstFrame } from "./types";

const ATTEMPTS = 6;
const READY = 200;
const LATER = 202;

export interface Waiting {
  readonly later: (milliseconds: number, task: () => void) => void;
  readonly chance: () => number;
}

/** Step 0 of what a lab's address shows, as soon as the server has it; null if it gives none. */
export async function fetchFirst(address: string, waiting: Waiting): Promise<FirstFrame | null> {
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const response = await asked(address);
    if (response?.status === READY) return readFirst(JsonReader.parse(await response.text()));
    if (response && response.status !== LATER) return null;
    await new Promise<void>((resolve) => {
      waiting.later(backoff(attempt, waiting.chance()), resolve);
    });
  }
  return null;
}

/** Null while the server cannot be reached. */
async function asked(address: string): Promise<Response | null> {
  try {
    return await fetch(address);
  } catch (error) {
    if (error instanceof TypeError) return null;
    throw error;
  }
}
