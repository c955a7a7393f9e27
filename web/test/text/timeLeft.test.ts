import { describe, expect, it } from "vitest";
import { timeLeft } from "../../text/timeLeft";

describe("the time that is left", () => {
  it("is told in the unit that fits", () => {
    expect(timeLeft(100, 50)).toBe("2 s");
    expect(timeLeft(600, 5)).toBe("2 min");
    expect(timeLeft(36_000, 2)).toBe("5 h");
  });

  it("is nothing at the end, and unknown while no step has been timed", () => {
    expect(timeLeft(-3, 10)).toBe("0 s");
    expect(timeLeft(10, 0)).toBe("–");
    expect(timeLeft(0, 0)).toBe("–");
  });
});
