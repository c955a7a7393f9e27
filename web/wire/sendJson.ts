import { JsonReader } from "./JsonReader";
import { token } from "./token";
import { visitor } from "./visitor";

/** An answer of the server's API: its status, and its JSON (an empty object if it sent none). */
export interface ApiAnswer {
  readonly status: number;
  readonly json: JsonReader;
}

const FORBIDDEN = 403;

/**
 * Asks the server to change something: every request of the page that is not a GET goes this way, because it must carry
 * the page's token. A network that does not answer is status 0.
 */
export async function sendJson(method: "POST" | "PUT" | "DELETE", path: string, body: unknown): Promise<ApiAnswer> {
  try {
    let response = await send(method, path, body);
    // The cookie was lost or the server has another key: the refusal brings the token that is right now.
    if (token.renew(response) && response.status === FORBIDDEN) response = await send(method, path, body);
    const isJson = response.headers.get("Content-Type")?.includes("json") ?? false;
    return { status: response.status, json: isJson ? JsonReader.parse(await response.text()) : JsonReader.of({}) };
  } catch (error) {
    if (error instanceof TypeError) return { status: 0, json: JsonReader.of({}) };
    throw error;
  }
}

function send(method: string, path: string, body: unknown): Promise<Response> {
  return fetch(path, {
    method,
    headers: { "Content-Type": "application/json", ...token.headers, ...visitor.headers },
    body: JSON.stringify(body),
  });
}
