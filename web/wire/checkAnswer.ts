import { postJson } from "./postJson";
import { readProblems } from "./readProblems";
import type { Verdict } from "./types";

/** Hands an answer in; gives the verdict, or what kept the server from judging. */
export async function checkAnswer(
  exercise: { readonly lab: string; readonly id: string; readonly seed: number },
  answer: Readonly<Record<string, unknown>>,
): Promise<{ readonly verdict: Verdict | null; readonly problem: string }> {
  const path = `/api/labs/${encodeURIComponent(exercise.lab)}/exercises/${encodeURIComponent(exercise.id)}`;
  const reply = await postJson(path, { seed: exercise.seed, answer });
  if (reply.status !== 200)
    return {
      verdict: null,
      problem: readProblems(reply)
        .map((p) => p.message)
        .join(" "),
    };
  const verdict = {
    score: reply.json.at("score").number(),
    points: reply.json.at("points").number(),
    findings: reply.json
      .at("findings")
      .list((finding) => ({ met: finding.at("met").flag(), message: finding.at("message").text() })),
  };
  return { verdict, problem: "" };
}
