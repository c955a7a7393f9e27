import { JsonReader } from "./JsonReader";

/** The n-th hint of an exercise, from 1; null if the server does not give it. */
export async function fetchHint(
  exercise: { readonly lab: string; readonly id: string; readonly seed: number },
  number: number,
): Promise<string | null> {
  const path = `/api/labs/${encodeURIComponent(exercise.lab)}/exercises/${encodeURIComponent(exercise.id)}`;
  try {
    const response = await fetch(`${path}/hints/${number}?seed=${exercise.seed}`);
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
