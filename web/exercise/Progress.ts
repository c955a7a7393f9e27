import { JsonReader } from "../wire/JsonReader";
import { Malformed } from "../wire/Malformed";

/** How far a learner got with an exercise. */
export interface Standing {
  readonly attempts: number;
  /** Best score so far, 0…1. */
  readonly best: number;
}

const NONE: Standing = { attempts: 0, best: 0 };

/** Attempts and best scores of a lab's exercises, kept in this browser. */
export class Progress {
  private readonly key: string;
  private readonly standings: Map<string, Standing>;

  constructor(
    lab: string,
    private readonly storage: Storage,
  ) {
    this.key = `gradus.exercises.${lab}`;
    this.standings = read(storage.getItem(this.key) ?? "{}");
  }

  of(exercise: string): Standing {
    return this.standings.get(exercise) ?? NONE;
  }

  /** Counts an attempt; the best score stays. */
  add(exercise: string, score: number): Standing {
    const before = this.of(exercise);
    const after = { attempts: before.attempts + 1, best: Math.max(before.best, score) };
    this.standings.set(exercise, after);
    this.storage.setItem(this.key, JSON.stringify(Object.fromEntries(this.standings)));
    return after;
  }
}

function read(text: string): Map<string, Standing> {
  try {
    return JsonReader.parse(text).map((entry) => ({
      attempts: entry.at("attempts").count(),
      best: entry.at("best").number(),
    }));
  } catch (error) {
    if (error instanceof Malformed) return new Map();
    throw error;
  }
}
