import { JsonReader } from "./JsonReader";
import { visitor } from "./visitor";
import { readProblem } from "./readProblem";

/** A file that the server makes: its content, or why there is none. */
export interface FileAnswer {
  readonly content: Blob | null;
  readonly name: string;
  readonly problem: string;
}

const UNREACHABLE = "The server does not answer. Try again in a moment.";

export async function fetchFile(path: string): Promise<FileAnswer> {
  try {
    const response = await fetch(path, { headers: visitor.headers });
    if (response.ok) return { content: await response.blob(), name: nameOf(response), problem: "" };
    return { content: null, name: "", problem: await problemOf(response) };
  } catch (error) {
    if (error instanceof TypeError) return { content: null, name: "", problem: UNREACHABLE };
    throw error;
  }
}

function nameOf(response: Response): string {
  const disposition = response.headers.get("Content-Disposition") ?? "";
  return /filename="([^"]+)"/.exec(disposition)?.[1] ?? "";
}

async function problemOf(response: Response): Promise<string> {
  if (!(response.headers.get("Content-Type")?.includes("json") ?? false)) {
    return "The server no longer has this run. Play starts it again.";
  }
  const problems = JsonReader.parse(await response.text())
    .at("problems")
    .list(readProblem);
  return problems.map((problem) => problem.message).join(" ");
}
