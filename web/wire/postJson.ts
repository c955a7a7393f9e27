import { JsonReader } from "./JsonReader";
import { visitor } from "./visitor";

/** An answer of the server's API: its status, and its JSON (an empty object if it sent none). */
export interface ApiAnswer {
  readonly status: number;
  readonly json: JsonReader;
}

/** Sends JSON to the server. A network that does not answer is status 0. */
export async function postJson(path: string, body: unknown): Promise<ApiAnswer> {
  try {
    const response = await fetch(path, {
      method: "POST",
      headers: { "Content-Type": "application/json", ...visitor.headers },
      body: JSON.stringify(body),
    });
    const isJson = response.headers.get("Content-Type")?.includes("json") ?? false;
    return { status: response.status, json: isJson ? JsonReader.parse(await response.text()) : JsonReader.of({}) };
  } catch (error) {
    if (error instanceof TypeError) return { status: 0, json: JsonReader.of({}) };
    throw error;
  }
}
