import { expect, test } from "vitest";
import { fillFormula } from "../../text/fillFormula";

const fill = (template: string, values: Record<string, string>): string =>
  fillFormula(template, (name) => values[name] ?? "?");

test("names make way for values", () => {
  expect(fill("({a}·{w1}² + {b})/2", { a: "1", w1: "0.5", b: "10" })).toBe("(1·0.5² + 10)/2");
});

test("a negative value beside a sign gets parentheses, alone it does not", () => {
  expect(fill("2·{x}² − {x}", { x: "−3" })).toBe("2·(−3)² − (−3)");
  expect(fill("|{x}|", { x: "−3" })).toBe("|−3|");
});

test("a power of ten is squared as a whole", () => {
  expect(fill("{x}²", { x: "2×10⁻⁴" })).toBe("(2×10⁻⁴)²");
  expect(fill("√({x})", { x: "2×10⁻⁴" })).toBe("√(2×10⁻⁴)");
});
