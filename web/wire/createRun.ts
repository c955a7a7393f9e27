import { postJson } from "./postJson";
import { readProblems } from "./readProblems";
import type { Change, Problem } from "./types";

export interface RunRequest {
  readonly lab: string;
  /** Printed values of the parameters that differ from their defaults. */
  readonly parameters: Readonly<Record<string, string>>;
  readonly seed: number;
  /** What a lesson keeps as it is, printed. */
  readonly fixed?: Readonly<Record<string, string>>;
  /** Live changes that the run makes on its way. */
  readonly changes?: readonly Change[];
  /** Step up to which it is prepared. */
  readonly step?: number;
}

/** A run of the visitor's own up to a step, with one parameter changed. */
export interface ForkRequest {
  readonly fork: {
    readonly runId: string;
    readonly step: number;
    readonly name: string;
    readonly value: string;
  };
}

/** A run that an exercise asks about, by the name that its prompt uses. */
export interface BlindRequest {
  readonly lab: string;
  readonly blind: { readonly exercise: string; readonly run: string };
}

/** A run of one's own on the server: its id, or what was wrong with the request. */
export async function createRun(
  request: RunRequest | ForkRequest | BlindRequest,
): Promise<{ readonly runId: string | null; readonly problems: readonly Problem[] }> {
  const answer = await postJson("/api/runs", request);
  const runId = answer.status === 201 ? answer.json.at("runId").text() : null;
  return { runId, problems: readProblems(answer) };
}
