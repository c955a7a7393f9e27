import { exercisePath, type ExerciseName } from "./exercisePath";
import { postJson } from "./postJson";
import { readProblems } from "./readProblems";
import { readStanding } from "./readStanding";
import { readVerdict } from "./readVerdict";
import type { Standing, Verdict } from "./types";

/** What became of an answer: a verdict and where it leaves the learner, or what kept the server from judging. */
export type Checked =
  { readonly verdict: Verdict; readonly standing: Standing } | { readonly verdict: null; readonly problem: string };

/** Hands an answer in. */
export async function checkAnswer(exercise: ExerciseName, answer: Readonly<Record<string, unknown>>): Promise<Checked> {
  const reply = await postJson(exercisePath(exercise), { seed: exercise.seed, answer });
  if (reply.status === 200)
    return { verdict: readVerdict(reply.json), standing: readStanding(reply.json.at("standing")) };
  const problem = readProblems(reply)
    .map((p) => p.message)
    .join(" ");
  return { verdict: null, problem };
}
