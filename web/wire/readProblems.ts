import type { ApiAnswer } from "./sendJson";
import { readProblem } from "./readProblem";
import type { Problem } from "./types";

/** What was wrong with a request, in sentences for the learner; a refusal without reasons gets one. */
export function readProblems(answer: ApiAnswer): readonly Problem[] {
  if (answer.status === 0) return [{ parameter: "", message: "The server does not answer. Try again in a moment." }];
  const problems = answer.json.at("problems").or([], (list) => list.list(readProblem));
  if (problems.length > 0 || answer.status < 400) return problems;
  if (answer.status === 429) return [{ parameter: "", message: "That was too fast. Try again in a few seconds." }];
  return [{ parameter: "", message: `The server refused this (status ${answer.status}). Load the page again.` }];
}
