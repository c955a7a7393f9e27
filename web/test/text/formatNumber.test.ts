import { describe, expect, it } from "vitest";
import { formatNumber } from "../../text/formatNumber";

describe("formatNumber", () => {
  it.each([
    [0, "0"],
    [0.0293, "0.0293"],
    [0.05, "0.0500"],
    [-1.5, "−1.50"],
    [12345, "12,345"],
    [12345.678, "12,346"],
    [0.9999, "1.00"],
    [2.09e12, "2.09×10¹²"],
    [-1.16e-10, "−1.16×10⁻¹⁰"],
    [1e-4, "1×10⁻⁴"],
    [100000, "1×10⁵"],
    [NaN, "–"],
    [-Infinity, "−∞"],
  ])("prints %d as %s", (value, printed) => {
    expect(formatNumber(value)).toBe(printed);
  });

  it("gives as many significant digits as asked", () => {
    expect(formatNumber(Math.PI, 4)).toBe("3.142");
  });
});
