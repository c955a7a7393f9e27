import { postJson } from "./postJson";
import { readProblems } from "./readProblems";
import type { Problem } from "./types";

export interface RunRequest {
  readonly lab: string;
  /** Printed values of the parameters that differ from their defaults. */
  readonly parameters: Readonly<Record<string, string>>;
  readonly seed: number;
}

/** A run of one's own on the server: its id, or what was wrong with the request. */
export async function createRun(
  request: RunRequest,
): Promise<{ readonly runId: string | null; readonly problems: readonly Problem[] }> {
  const answer = await postJson("/api/runs", request);
  const runId = answer.status === 201 ? answer.json.at("runId").text() : null;
  return { runId, problems: readProblems(answer) };
}
