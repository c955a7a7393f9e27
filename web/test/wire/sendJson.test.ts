import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { sendJson } from "../../wire/sendJson";
import { token } from "../../wire/token";

const json = { "Content-Type": "application/json" };

/** A server that answers what the test has prepared, and notes the tokens that came. */
class Server {
  readonly tokens: (string | null)[] = [];

  constructor(...answers: Response[]) {
    vi.stubGlobal("fetch", (_path: string, request: RequestInit) => {
      this.tokens.push(new Headers(request.headers).get("X-CSRF-Token"));
      const answer = answers.shift();
      return answer ? Promise.resolve(answer) : Promise.reject(new TypeError("no network"));
    });
  }
}

describe("sendJson", () => {
  beforeEach(() => {
    token.take("page");
  });

  afterEach(() => {
    vi.unstubAllGlobals();
  });

  it("carries the page's token", async () => {
    const server = new Server(new Response('{"runId":"r1"}', { status: 201, headers: json }));
    const answer = await sendJson("POST", "/api/runs", {});
    expect([answer.status, answer.json.at("runId").text()]).toEqual([201, "r1"]);
    expect(server.tokens).toEqual(["page"]);
  });

  it("tries once more with the token of a refusal", async () => {
    const refusal = new Response("", { status: 403, headers: { "X-CSRF-Token": "new" } });
    const server = new Server(refusal, new Response("{}", { status: 201, headers: json }));
    expect((await sendJson("POST", "/api/runs", {})).status).toBe(201);
    expect(server.tokens).toEqual(["page", "new"]);
  });

  it("does not try again with the token that was refused", async () => {
    const refusal = new Response("", { status: 403, headers: { "X-CSRF-Token": "page" } });
    const server = new Server(refusal);
    expect((await sendJson("DELETE", "/api/runs", {})).status).toBe(403);
    expect(server.tokens).toHaveLength(1);
  });

  it("says nothing of a network that does not answer but its status 0", async () => {
    const server = new Server();
    expect((await sendJson("PUT", "/api/runs", {})).status).toBe(0);
    expect(server.tokens).toHaveLength(1);
  });
});
