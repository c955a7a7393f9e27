import { visitor } from "./visitor";

/** Whether the server still has the run; a server that does not answer may have it. */
export async function hasRun(runId: string): Promise<boolean> {
  try {
    const response = await fetch(`/runs/${encodeURIComponent(runId)}`, { headers: visitor.headers });
    return response.status !== 404;
  } catch {
    return true;
  }
}
