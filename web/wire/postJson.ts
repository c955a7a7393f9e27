import { sendJson, type ApiAnswer } from "./sendJson";

/** Sends JSON to the server, with the page's token. */
export function postJson(path: string, body: unknown): Promise<ApiAnswer> {
  return sendJson("POST", path, body);
}
