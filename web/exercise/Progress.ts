import type { ExerciseSpec, Standing } from "../wire/types";

const NONE: Standing = { attempts: 0, best: 0 };

/** Attempts and best scores of a page's exercises, as the server last told them. */
export class Progress {
  private readonly standings: Map<string, Standing>;

  constructor(specs: readonly ExerciseSpec[]) {
    this.standings = new Map(specs.map((spec) => [spec.id, spec.standing]));
  }

  of(exercise: string): Standing {
    return this.standings.get(exercise) ?? NONE;
  }

  set(exercise: string, standing: Standing): void {
    this.standings.set(exercise, standing);
  }
}
