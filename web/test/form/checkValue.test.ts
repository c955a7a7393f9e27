import { describe, expect, it } from "vitest";
import { checkValue } from "../../form/checkValue";
import { printNumber } from "../../form/printNumber";
import { sliderValue } from "../../form/sliderValue";
import type { ParameterKind } from "../../wire/types";
import { spec } from "./specs";

const real: ParameterKind = { kind: "real", min: 1e-6, max: 1000, scale: "log" };
const int: ParameterKind = { kind: "int", min: 1, max: 512, scale: "linear" };
const options = [
  { value: "ascent", label: "Sign flipped" },
  { value: "doubleStep", label: "Step twice" },
];

const words = [
  { value: "zero", label: "zero", group: false },
  { value: "each", label: "each", group: true },
];

describe("checkValue", () => {
  it.each([
    [real, "0.15", "0.15"],
    [real, " 1e-4 ", "1e-4"],
    [real, "1000", "1000"],
    [int, "64", "64"],
    [int, "1e2", "100"],
    [{ kind: "real", min: -5, max: 5, scale: "linear" } as const, "−1.5", "-1.5"],
    [{ kind: "real", min: 0, max: 1e6, scale: "linear" } as const, "20,000", "20000"],
    [{ kind: "flag" } as const, "true", "true"],
    [{ kind: "choice", options } as const, "ascent", "ascent"],
    [{ kind: "flags", options } as const, "doubleStep, ascent", "ascent,doubleStep"],
    [{ kind: "flags", options } as const, "", ""],
    [{ ...int, kind: "intList", minLength: 0, maxLength: 3 } as const, "1, 64,128", "1,64,128"],
    [{ kind: "points", minLength: 1, maxLength: 2, bound: 100 } as const, "1,1; -2,0.50001,c1", "1,1;-2,0.5,c1"],
    [{ kind: "text", maxLength: 5 } as const, "a,b", "a,b"],
    [{ kind: "graph", maxNodes: 60, maxEdges: 400 } as const, " 4: 2-1,0-3 ,1-2", "4:0-3,1-2"],
    [{ kind: "graph", maxNodes: 60, maxEdges: 400 } as const, "0:", "0:"],
    [{ kind: "sequence", maxWords: 3, words } as const, " each(zero . each()) ", "each(zero.each())"],
    [{ kind: "sequence", maxWords: 3, words } as const, "", ""],
  ] as const)("takes %o as %s prints %s", (kind, text, printed) => {
    expect(checkValue(spec("p", kind, ""), text)).toEqual({ printed });
  });

  it.each([
    [real, "0", 'p must be a number in [1e-6, 1000], got "0"'],
    [real, "fast", 'p must be a number in [1e-6, 1000], got "fast"'],
    [int, "1.5", 'p must be a whole number in [1, 512], got "1.5"'],
    [{ kind: "flag" } as const, "yes", 'p must be true or false, got "yes"'],
    [{ kind: "choice", options } as const, "x", 'p must be one of ascent, doubleStep, got "x"'],
    [{ kind: "flags", options } as const, "x", 'p must be a list out of ascent, doubleStep, got "x"'],
    [{ ...int, kind: "intList", minLength: 1, maxLength: 3 } as const, "1,2,3,4", "p must have 1 to 3 entries, got 4"],
    [
      { ...int, kind: "intList", minLength: 1, maxLength: 3 } as const,
      "1,x",
      'p must be a whole number in [1, 512], got "x"',
    ],
    ...(
      [
        ["0-1", 'p must be a number of nodes, a colon and edges, such as 4:0-1,0-2, got "0-1"'],
        ["61:", "p must have 0 to 60 nodes, got 61"],
        ["3:0-1,1", 'p must have edges such as 0-1, got "1" as edge 2'],
        ["3:0-1,1-3", 'p must join two different nodes of 0 to 2 by every edge, got "1-3" as edge 2'],
        ["3:0-1,0-1,0-2", "p must have 0 to 2 edges, got 3"],
      ] as const
    ).map(([text, rule]) => [{ kind: "graph", maxNodes: 60, maxEdges: 2 } as const, text, rule] as const),
    [{ kind: "points", minLength: 1, maxLength: 1, bound: 9 } as const, "1,1;2,2", "p must have 1 points, got 2"],
    [
      { kind: "points", minLength: 1, maxLength: 1, bound: 9 } as const,
      "1",
      'p must be points such as 1,2;-0.5,3, got "1"',
    ],
    [
      { kind: "points", minLength: 1, maxLength: 1, bound: 9 } as const,
      "1,10",
      'p must have coordinates in [-9, 9], got "1,10"',
    ],
    ...(
      [
        ["zero.fly", 'p must be zero, each(…) with points between them, got "fly"'],
        ["zero(zero)", 'p must be zero, each(…) with points between them, got "zero("'],
        ["each", 'p must be zero, each(…) with points between them, got "each"'],
        ["zero)", 'p must be zero, each(…) with points between them, got ")"'],
        ["each(zero.)", 'p must be zero, each(…) with points between them, got ")"'],
        ["each(zero", "p must close every parenthesis, got 1 open at the end"],
        ["zero.", "p must have a word behind every point, got none at the end"],
        ["zero.zero.zero.zero", "p must have at most 3 words, got 4"],
      ] as const
    ).map(([text, rule]) => [{ kind: "sequence", maxWords: 3, words } as const, text, rule] as const),
    [{ kind: "text", maxLength: 2 } as const, "abc", "p must have at most 2 characters, got 3"],
  ] as const)("refuses what breaks the rule of %o", (kind, text, rule) => {
    expect(checkValue(spec("p", kind, ""), text)).toEqual({ rule });
  });
});

describe("printNumber", () => {
  it.each([
    [0.001, "0.001"],
    [0.00012, "1.2e-4"],
    [12345678.5, "1.23456785e7"],
    [1e15, "1e15"],
    [-0, "0"],
  ])("prints %d as the server does: %s", (value, printed) => {
    expect(printNumber(value)).toBe(printed);
  });
});

describe("sliderValue", () => {
  it.each([
    [{ kind: "real", min: 1e-6, max: 1000 } as const, "log", -0.8239, "0.15"],
    [{ kind: "real", min: 0, max: 1 } as const, "linear", 0.33333, "0.333"],
    [{ kind: "int", min: 1, max: 512 } as const, "linear", 63.7, "64"],
    [{ kind: "real", min: 0, max: 0.999 } as const, "linear", 2, "0.999"],
  ])("of %o on a %s scale at %d is %s", (rule, scale, position, printed) => {
    expect(sliderValue(rule, scale, position)).toBe(printed);
  });
});
