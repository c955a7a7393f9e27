import { exercisePath, type ExerciseName } from "./exercisePath";
import { postJson } from "./postJson";
import { readExercise } from "./readExercise";
import { readProblems } from "./readProblems";
import type { ExerciseSpec } from "./types";

/** An exercise drawn anew, with its HTML; or why there is none. */
export type FetchedVariant =
  { readonly spec: ExerciseSpec; readonly html: string } | { readonly spec: null; readonly problem: string };

/** Asks for another drawing of an exercise. */
export async function fetchVariant(exercise: ExerciseName): Promise<FetchedVariant> {
  const reply = await postJson(`${exercisePath(exercise)}/variant`, {});
  if (reply.status === 200)
    return { spec: readExercise(reply.json.at("exercise")), html: reply.json.at("html").text() };
  const problem = readProblems(reply)
    .map((p) => p.message)
    .join(" ");
  return { spec: null, problem };
}
