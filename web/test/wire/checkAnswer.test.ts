import { afterEach, describe, expect, it, vi } from "vitest";
import { checkAnswer } from "../../wire/checkAnswer";

const VERDICT = {
  ...{ score: 1, points: 2, findings: [{ met: true, message: "Yes." }] },
  standing: { attempts: 1, best: 1 },
};

function given(...replies: readonly (readonly [number, unknown])[]): unknown[] {
  const sent: unknown[] = [];
  const left = [...replies];
  vi.stubGlobal("fetch", (_: string, request: { readonly body: string }) => {
    sent.push((JSON.parse(request.body) as { answer: unknown }).answer);
    const [status, body] = left.shift() ?? [500, {}];
    const headers = { "Content-Type": "application/json" };
    return Promise.resolve(new Response(JSON.stringify(body), { status, headers }));
  });
  return sent;
}

describe("handing in a run from elsewhere", () => {
  afterEach(() => {
    vi.unstubAllGlobals();
  });

  it("asks until the server has computed it again", async () => {
    const sent = given([202, { replay: "t", place: 2 }], [202, { replay: "t", place: 1 }], [200, VERDICT]);
    const places: number[] = [];
    const patience = { waiting: (place: number) => places.push(place), pause: () => Promise.resolve() };
    const checked = await checkAnswer({ lab: "a", id: "b", seed: 1 }, { address: "x", step: "4" }, patience);
    expect(checked.verdict?.score).toBe(1);
    expect(places).toEqual([2, 1]);
    expect(sent).toEqual([{ address: "x", step: "4" }, { replay: "t" }, { replay: "t" }]);
  });
});
