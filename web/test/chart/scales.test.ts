import { describe, expect, it } from "vitest";
import { extentOf } from "../../chart/extentOf";
import { formatTick } from "../../chart/formatTick";
import { equalScale } from "../../chart/scales/equalScale";
import { growDomain } from "../../chart/scales/growDomain";
import { makeAxis } from "../../chart/scales/makeAxis";
import type { Bar, BarLayer } from "../../chart/model";
import type { AxisKind } from "../../wire/types";
import { axis } from "./given";

function labels(kind: AxisKind, domain: [number, number], length = 300): string[] {
  const range = [0, length] as const;
  const made = makeAxis({ spec: axis(kind), domain, categories: [], range });
  return made.ticks.map((tick) => tick.label).filter((label) => label !== "");
}

describe("planes", () => {
  it("have units as long along x as along y", () => {
    const wide = equalScale([-1, 1], [0, 1], { width: 200, height: 200 });
    expect(wide).toEqual({ x: [-1, 1], y: [-0.5, 1.5] });
    const high = equalScale([0, 1], [0, 2], { width: 400, height: 200 });
    expect(high).toEqual({ x: [-1.5, 2.5], y: [0, 2] });
  });
});

describe("domains", () => {
  it("double along steps until the last one fits", () => {
    expect(growDomain(axis("step"), [0, 0], undefined)).toEqual([0, 50]);
    expect(growDomain(axis("step"), [0, 51], [0, 50])).toEqual([0, 100]);
    expect(growDomain(axis("step"), [0, 399], [0, 100])).toEqual([0, 400]);
    expect(growDomain(axis("step"), [0, 3], undefined, 12)).toEqual([0, 12]);
  });

  it("keep still while the data fit", () => {
    const before = [0, 10] as const;
    expect(growDomain(axis("linear"), [2, 9], before)).toBe(before);
    expect(growDomain(axis("none"), [0, Math.fround(3.9)], [0, 3.9])).toEqual([0, 3.9]);
  });

  it("never shrink", () => {
    const [low, high] = growDomain(axis("linear"), [-3, 4], [0, 10]);
    expect(low).toBeLessThanOrEqual(-3);
    expect(high).toBeGreaterThanOrEqual(10);
  });

  it("end at decades on a logarithmic axis and grow by more than one", () => {
    expect(growDomain(axis("log"), [0.3, 5.5], undefined)).toEqual([0.1, 10]);
    const [low, high] = growDomain(axis("log"), [0.09, 5], [0.1, 10]);
    expect(low).toBeCloseTo(0.001, 12);
    expect(high).toBe(10);
  });

  it("follow a curve that falls by many decades, and stay where only a float's rounding is outside", () => {
    const before = [1e-7, 10] as const;
    const [low] = growDomain(axis("log"), [3e-12, 5.5], before);
    expect(low).toBeLessThanOrEqual(1e-12);
    expect(growDomain(axis("log"), [1e-7 * (1 - 5e-8), 5.5], before)).toBe(before);
  });
});

describe("axes", () => {
  it("have no place for values up to zero on a logarithmic axis", () => {
    const made = makeAxis({ spec: axis("log"), domain: [0.1, 10], categories: [], range: [0, 100] });
    expect(made.at(1)).toBeCloseTo(50);
    expect(made.at(0)).toBeNaN();
    expect(made.at(-1)).toBeNaN();
  });

  it("label decades, as powers once they go far", () => {
    expect(labels("log", [0.01, 100])).toEqual(["0.01", "0.1", "1", "10", "100"]);
    expect(labels("log", [1e-8, 10])).toContain("10⁻⁴");
    expect(labels("log", [1e-8, 10])).toContain("1");
  });

  it("leave labels out where decades crowd", () => {
    expect(labels("log", [1e-30, 1], 150).length).toBeLessThanOrEqual(6);
  });

  it("keep both signs and zero on a symmetric logarithmic axis", () => {
    expect(labels("symlog", [-100, 100])).toEqual(expect.arrayContaining(["−100", "0", "100"]));
  });

  it("put categories side by side", () => {
    const made = makeAxis({ spec: axis("band"), domain: [0, 1], categories: ["W⁰", "W¹"], range: [0, 200] });
    expect(made.at(0)).toBe(50);
    expect(made.at(1)).toBe(150);
    expect(made.bandwidth).toBe(100);
  });

  it("count whole steps", () => {
    expect(labels("step", [0, 50])).toEqual(["0", "10", "20", "30", "40", "50"].filter((_, at) => at % 1 === 0));
  });
});

describe("ticks", () => {
  it.each([
    [0, "0"],
    [2000, "2,000"],
    [-0.5, "−0.5"],
    [0.001, "0.001"],
    [1e-4, "10⁻⁴"],
    [1e6, "10⁶"],
    [3e-5, "3×10⁻⁵"],
  ])("prints %f as %s", (value, text) => {
    expect(formatTick(value)).toBe(text);
  });
});

describe("bars along numbers", () => {
  const style = { colour: 0, dash: "", marker: 0 } as unknown as Bar["style"];
  const bars = [1, 2, 3].map((category) => ({ key: `${category}`, label: "", category, from: 0, to: 1e30, style }));
  const mark = { kind: "bar", source: { kind: "series", series: "s" }, channels: {}, role: "measured", label: "" };
  const layer = { kind: "bar", mark, bars, along: "interval" } as unknown as BarLayer;

  it("reach half their spacing to either side, whatever their height", () => {
    expect(extentOf([layer], "x", axis("linear"))).toEqual([0.5, 3.5]);
    expect(extentOf([layer], "y", axis("linear"))).toEqual([0, 1e30]);
  });
});
