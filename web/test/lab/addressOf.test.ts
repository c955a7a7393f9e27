import { describe, expect, it } from "vitest";
import { addressOf } from "../../lab/addressOf";

const plain = { lab: "quadratic-descent", explicit: {}, hide: [], lock: [] };

describe("addressOf", () => {
  it("is bare at the defaults", () => {
    expect(addressOf(plain)).toBe("/labs/quadratic-descent");
  });

  it("holds what is not the default and stays readable", () => {
    const explicit = { start: "1,1;-2,0.5,c1", learningRate: "0.3", seed: "42" };
    expect(addressOf({ ...plain, explicit })).toBe(
      "/labs/quadratic-descent?v=1&start=1,1;-2,0.5,c1&learningRate=0.3&seed=42",
    );
  });

  it("escapes what an address cannot hold", () => {
    expect(addressOf({ ...plain, explicit: { text: "a&b = c" } })).toContain("&text=a%26b%20%3D%20c");
  });

  it("keeps what the link hides and locks", () => {
    expect(addressOf({ ...plain, hide: ["a", "b"], lock: ["c"] })).toBe("/labs/quadratic-descent?v=1&hide=a,b&lock=c");
  });

  it("holds the step of a run and its changes on the way", () => {
    const changes = [
      { step: 40, name: "learningRate", value: "0.3" },
      { step: 90, name: "sizes", value: "1,2" },
    ];
    expect(addressOf({ ...plain, time: { step: 100, changes } })).toBe(
      "/labs/quadratic-descent?v=1&step=100&at=40:learningRate=0.3,90:sizes=1,2",
    );
    expect(addressOf({ ...plain, time: { step: 0, changes: [] } })).toBe("/labs/quadratic-descent");
  });
});
