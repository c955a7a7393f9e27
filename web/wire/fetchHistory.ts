import { JsonReader } from "./JsonReader";
import type { Trace } from "./types";
import { visitor } from "./visitor";

/** A run's history between two steps, as finely as the server has it; null if it gives none. */
export async function fetchHistory(runId: string, [from, to]: readonly [number, number]): Promise<Trace | null> {
  const address = `/api/runs/${encodeURIComponent(runId)}/history?from=${from}&to=${to}`;
  const response = await asked(address);
  if (!response?.ok) return null;
  const json = JsonReader.parse(await response.text());
  const names = json.at("names").texts();
  const columns = json.at("columns").list((column) => Float32Array.from(column.numbers()));
  return {
    steps: json.at("steps").numbers(),
    columns: names,
    column: (name) => columns[names.indexOf(name)],
  };
}

/** Null while the server cannot be reached: the figure keeps what it has. */
async function asked(address: string): Promise<Response | null> {
  try {
    return await fetch(address, { headers: visitor.headers });
  } catch (error) {
    if (error instanceof TypeError) return null;
    throw error;
  }
}
