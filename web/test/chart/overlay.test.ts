// @vitest-environment jsdom
import { describe, expect, it } from "vitest";
import type { ChartData } from "../../chart/types";
import type { Trace } from "../../wire/types";
import { attributes, chart, data, history, mark, mounted, readout, texts, trace } from "./given";

const own = history([0, 1, 2], { loss: [10, 5, 2] });
const theirs = history([0, 1, 2, 3], { loss: [10, 4, 1, 0.5] });
const marks = [mark("line", trace("loss"))];

function overlay(step: number, other: Trace): ChartData["overlay"] {
  const name = (place: number, label: string, short: string) => ({ place, letter: "AB"[place] ?? "", label, short });
  return {
    step,
    own: name(0, "η = 0.15", "η=0.15"),
    others: [{ ...name(1, "η = 0.3 from step 1", "η=0.3"), data: data({ trace: other }) }],
  };
}

describe("runs drawn together", () => {
  it("have the next colour each where a figure has one curve, and end at the same step", () => {
    const figure = mounted(chart(marks), { trace: own, overlay: overlay(2, theirs) }, { readouts: [readout("loss")] });
    expect(attributes(figure.svg, ".marks .line", "class")).toEqual(["line c1 dash1", "line c2 dash5"]);
    expect(texts(figure.svg, "text.end").sort()).toEqual(["A η=0.15 2", "B η=0.3 1"]);
  });

  it("are named in the legend by what differs", () => {
    const { figure } = mounted(chart(marks), { trace: own, overlay: overlay(2, theirs) });
    const entries = [...figure.querySelectorAll(".legend__item")].map((entry) => entry.textContent);
    expect(entries).toEqual(["A η = 0.15 (active)", "B η = 0.3 from step 1"]);
  });

  it("keep the colours of the curves and get a dash of their own where there are several", () => {
    const several = (at: Trace) => history([...at.steps], { "loss[0]": [9, 5, 2], "loss[1]": [9, 6, 3] });
    const { svg } = mounted(chart(marks), { trace: several(own), overlay: overlay(2, several(own)) });
    expect(attributes(svg, ".marks .line", "class")).toEqual([
      "line c1 dash1",
      "line c2 dash2",
      "line c1 dash5",
      "line c2 dash5",
    ]);
  });

  it("go when the runs go", () => {
    const figure = mounted(chart(marks), { trace: own, overlay: overlay(2, theirs) });
    figure.draw({ trace: own });
    expect(figure.svg.querySelectorAll(".marks .line")).toHaveLength(1);
  });

  it("stand side by side in the table, with empty cells where one has no value", () => {
    const figure = mounted(chart(marks), { trace: own, overlay: overlay(2, history([0, 2], { loss: [10, 1] })) });
    const table = figure.figure.querySelector("details");
    if (table) table.open = true;
    table?.dispatchEvent(new Event("toggle"));
    const rows = [...figure.figure.querySelectorAll("tbody tr")].map((row) =>
      [...row.querySelectorAll("td, th")].map((cell) => cell.textContent),
    );
    expect(rows).toHaveLength(3);
    expect(rows[1]?.slice(0, 2)).toEqual(["1", "5"]);
    expect(rows[1]?.[2]).not.toBe("4");
  });

  it("show what lies ahead as a ghost that joins the curve", () => {
    const { svg } = mounted(chart(marks), { trace: history([0, 1], { loss: [10, 5] }), ahead: own });
    expect(attributes(svg, ".marks .line", "class")[0]).toContain("ghost");
  });
});
