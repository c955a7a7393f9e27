import { afterEach, describe, expect, it, vi } from "vitest";
import { fetchFirst } from "../../wire/fetchFirst";

const FIRST = '{"step":0,"readouts":[1.5,null],"series":{}}';

/** Answers that come one after the other, and how long the page waited between them. */
function given(...answers: (Response | null)[]): { waiting: Parameters<typeof fetchFirst>[1]; waited: number[] } {
  const waited: number[] = [];
  vi.stubGlobal("fetch", () => {
    const answer = answers.shift();
    return answer ? Promise.resolve(answer) : Promise.reject(new TypeError("no network"));
  });
  const later = (milliseconds: number, task: () => void): void => {
    waited.push(milliseconds);
    task();
  };
  return { waiting: { later, chance: () => 0.5 }, waited };
}

describe("fetchFirst", () => {
  afterEach(() => {
    vi.unstubAllGlobals();
  });

  it("asks again, less and less often, until step 0 is there", async () => {
    const late = (): Response => new Response(null, { status: 202 });
    const { waiting, waited } = given(late(), late(), new Response(FIRST));
    const first = await fetchFirst("/labs/a/first", waiting);
    expect(first?.readouts).toEqual(Float64Array.of(1.5, NaN));
    expect(waited).toEqual([500, 1000]);
  });

  it("bears a lost line", async () => {
    const { waiting } = given(null, new Response(FIRST));
    expect((await fetchFirst("/labs/a/first", waiting))?.step).toBe(0);
  });

  it("gives up in the end", async () => {
    const { waiting, waited } = given();
    expect(await fetchFirst("/labs/a/first", waiting)).toBeNull();
    expect(waited.length).toBeGreaterThan(3);
  });

  it("does not insist after a refusal", async () => {
    const { waiting, waited } = given(new Response("", { status: 404 }));
    expect(await fetchFirst("/labs/a/first", waiting)).toBeNull();
    expect(waited).toEqual([]);
  });
});
