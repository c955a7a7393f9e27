import { exercisePath, type ExerciseName } from "./exercisePath";
import { postJson } from "./postJson";
import { readProblems } from "./readProblems";
import { readStanding } from "./readStanding";
import { readVerdict } from "./readVerdict";
import type { Standing, Verdict } from "./types";

const ACCEPTED = 202;

/** What became of an answer: a verdict and where it leaves the learner, or what kept the server from judging. */
export type Checked =
  { readonly verdict: Verdict; readonly standing: Standing } | { readonly verdict: null; readonly problem: string };

/** What a check needs that may take a while: who is told of the wait, and what waits. */
export interface Patience {
  /** A run is computed again before it is judged; 1 is the one at work. */
  readonly waiting: (place: number) => void;
  readonly pause: () => Promise<void>;
}

/** Hands an answer in. A run from elsewhere is asked for until the server has computed it again. */
export async function checkAnswer(
  exercise: ExerciseName,
  answer: Readonly<Record<string, unknown>>,
  patience: Patience,
): Promise<Checked> {
  const hand = (given: unknown) => postJson(exercisePath(exercise), { seed: exercise.seed, answer: given });
  let reply = await hand(answer);
  while (reply.status === ACCEPTED) {
    patience.waiting(reply.json.at("place").count());
    await patience.pause();
    reply = await hand({ replay: reply.json.at("replay").text() });
  }
  if (reply.status === 200)
    return { verdict: readVerdict(reply.json), standing: readStanding(reply.json.at("standing")) };
  const problem = readProblems(reply)
    .map((p) => p.message)
    .join(" ");
  return { verdict: null, problem };
}
