import { exercisePath, type ExerciseName } from "./exercisePath";
import { JsonReader } from "./JsonReader";

/** The n-th hint of an exercise, from 1; null if the server does not give it. */
export async function fetchHint(exercise: ExerciseName, number: number): Promise<string | null> {
  try {
    const response = await fetch(`${exercisePath(exercise)}/hints/${number}?seed=${exercise.seed}`);
    return response.ok
      ? JsonReader.parse(await response.text())
          .at("hint")
          .text()
      : null;
  } catch (error) {
    if (error instanceof TypeError) return null;
    throw error;
  }
}
