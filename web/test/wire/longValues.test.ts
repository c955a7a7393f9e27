import { afterEach, describe, expect, it, vi } from "vitest";
import { addressOf } from "../../lab/addressOf";
import { longValues } from "../../wire/longValues";

const NAME = `@${"a".repeat(22)}`;

function serverAnswers(status: number, body: unknown) {
  const fetched = vi.fn(() =>
    Promise.resolve(new Response(JSON.stringify(body), { status, headers: { "Content-Type": "application/json" } })),
  );
  vi.stubGlobal("fetch", fetched);
  return fetched;
}

function address(points: string): string {
  return addressOf({ lab: "point-clouds", explicit: { points }, hide: [], lock: [] });
}

describe("values that are too long for an address", () => {
  afterEach(() => {
    vi.unstubAllGlobals();
  });

  it("stand there by the name that the server gave them", async () => {
    const fetched = serverAnswers(201, { name: NAME });
    const long = "1,2;".repeat(400);
    await longValues.keep([long, "1,2"]);
    await longValues.keep([long]);
    expect(fetched).toHaveBeenCalledTimes(1);
    expect(address(long)).toBe(`/labs/point-clouds?v=1&points=${encodeURIComponent(NAME)}`);
    expect(address("1,2")).toBe("/labs/point-clouds?v=1&points=1,2");
  });

  it("stand there in full if the server does not take them", async () => {
    serverAnswers(503, {});
    const long = "3,4;".repeat(400);
    await longValues.keep([long]);
    expect(address(long)).toContain("3,4;3,4;");
  });
});
