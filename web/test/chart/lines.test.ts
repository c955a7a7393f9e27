// @vitest-environment jsdom
import { describe, expect, it } from "vitest";
import { attributes, axis, chart, history, mark, mounted, points, readout, series, texts, trace } from "./given";

const falling = history([0, 1, 2], { "loss[0]": [10, 1, 0.1], "loss[1]": [10, 20, 40] });
const lossChart = chart([mark("line", trace("loss"))]);

describe("lines", () => {
  it("are one per index, told apart by colour and dash", () => {
    const { svg } = mounted(lossChart, { trace: falling });
    expect(attributes(svg, ".marks .line", "class")).toEqual(["line c1 dash1", "line c2 dash2"]);
  });

  it("name their curves at their ends, with the present value where there is room", () => {
    const { svg } = mounted(lossChart, { trace: falling });
    expect(texts(svg, "text.end").sort()).toEqual(["η=0.15 0.100", "η=0.25 40"]);
  });

  it("keep apart labels that would collide", () => {
    const close = history([0, 1], { "loss[0]": [5, 1], "loss[1]": [5, 1.01] });
    const { svg } = mounted(lossChart, { trace: close });
    const [a = 0, b = 0] = attributes(svg, "text.end", "y").map(Number);
    expect(Math.abs(a - b)).toBeGreaterThanOrEqual(14);
  });

  it("leave the names of rules room: above, below or at the other end", () => {
    const chance = mark("rule", { kind: "constant", value: 0.1 }, { role: "threshold", label: "chance" });
    const spec = chart([mark("line", trace("loss")), chance]);
    const far = mounted(spec, { trace: history([0, 1], { "loss[0]": [10, 8] }) });
    const near = mounted(spec, { trace: history([0, 40], { "loss[0]": [10, 0.1] }) });
    const place = (svg: SVGSVGElement) => ["x", "y"].flatMap((name) => attributes(svg, ".rule-label", name));
    expect(place(near.svg)).not.toEqual(place(far.svg));
  });

  it("leave a gap where a logarithmic axis has no place", () => {
    const { svg } = mounted(lossChart, { trace: history([0, 1, 2, 3], { "loss[0]": [1, 0, 1, 2] }) });
    expect(svg.querySelector(".line")?.getAttribute("d")?.match(/M/g)).toHaveLength(2);
  });

  it("draw the attempt before in grey, below and named once", () => {
    const { svg } = mounted(lossChart, { trace: falling, ghost: falling });
    const classes = attributes(svg, ".marks .line", "class");
    expect(classes.slice(0, 2).every((name) => name?.includes("ghost"))).toBe(true);
    expect(texts(svg, "text.end").filter((text) => text === "before")).toHaveLength(1);
  });

  it("draw theory thin, before the data", () => {
    const theory = mark("line", trace("theoryLoss"), { role: "theory", label: "closed form" });
    const kept = history([0, 1], { "loss[0]": [5, 4], "theoryLoss[0]": [5, 4] });
    const { svg } = mounted(chart([theory, mark("line", trace("loss"))]), { trace: kept });
    expect(attributes(svg, ".marks .line", "class")).toEqual(["line theory", "line c1 dash1"]);
    expect(texts(svg, "text.end")).toContain("closed form");
  });

  it("show the curve that a parameter names, the last one where there are not so many", () => {
    const values = mark("line", trace("value"), { channels: { curve: "shown" } });
    const kept = history([0, 1], {
      "value[0,0]": [1, 2],
      "value[0,1]": [3, 4],
      "value[1,0]": [5, 6],
      "value[1,1]": [7, 8],
    });
    const twoDimensional = { ...readout("value"), dimensions: ["curve", "index"] };
    const shown = (value: string) =>
      texts(
        mounted(chart([values]), { trace: kept }, { values: { shown: value }, readouts: [twoDimensional] }).svg,
        "text.end",
      );
    expect(shown("0").sort()).toEqual(["0 2", "1 4"]);
    expect(shown("7").sort()).toEqual(["0 6", "1 8"]);
  });

  it("dash what is tested and leave solid what is trained on", () => {
    const marks = [
      mark("line", trace("trainLoss"), { role: "train", label: "train" }),
      mark("line", trace("testLoss"), { role: "test", label: "test" }),
    ];
    const kept = history([0, 1], { trainLoss: [1, 0.5], testLoss: [1, 0.8] });
    const { svg } = mounted(chart(marks), { trace: kept }, { readouts: [readout("trainLoss"), readout("testLoss")] });
    expect(attributes(svg, ".marks .line", "class")).toEqual(["line c1 dash1", "line c2 dash2"]);
  });

  describe("of several curves each for training and test", () => {
    const marks = [
      mark("line", trace("trainLoss"), { role: "train", label: "training" }),
      mark("line", trace("testLoss"), { role: "test", label: "test" }),
    ];
    const kept = history([0, 1], {
      "trainLoss[0]": [9, 1],
      "trainLoss[1]": [9, 3],
      "testLoss[0]": [9, 5],
      "testLoss[1]": [9, 7],
    });
    const readouts = [readout("trainLoss", "curve"), readout("testLoss", "curve")];
    const names = ["training, η=0.15", "training, η=0.25", "test, η=0.15", "test, η=0.25"];

    it("say in the legend what solid and dashed are", () => {
      const { figure } = mounted(chart(marks), { trace: kept }, { readouts });
      expect(texts(figure, ".legend__item")).toEqual(["training", "test"]);
      expect(attributes(figure, ".legend__item .line", "class")).toEqual(["line c6 dash1", "line c6 dash2"]);
    });

    it("have the same full names at their ends and in the table", () => {
      const { figure, svg } = mounted(chart(marks), { trace: kept }, { readouts });
      const details = figure.querySelector("details");
      if (details) details.open = true;
      details?.dispatchEvent(new Event("toggle"));
      const ends = texts(svg, "text.end").sort();
      expect(ends).toEqual(["test, η=0.15 5", "test, η=0.25 7", "training, η=0.15 1", "training, η=0.25 3"]);
      expect(texts(figure, "details th").slice(0, 5)).toEqual(["update", ...names]);
    });

    it("have short names where there is no room for full ones, each once", () => {
      const long = { curves: ["20", "56"].map((depth) => ({ label: `${depth} layers, residual, with batch norm` })) };
      const done = { ...kept, steps: Float64Array.from([0, 200]) };
      const { svg } = mounted(chart(marks), { trace: done, dimensions: long }, { readouts });
      expect(texts(svg, "text.end").sort()).toEqual(long.curves.map(({ label }) => label));
    });
  });

  it("leave out rows that belong to none of them", () => {
    const spec = chart([
      mark("line", series("means"), { channels: { curve: "unit" } }),
      mark("dot", series("means"), { channels: { colour: "unit" } }),
    ]);
    const means = points({ x: [1, 2, 1, 2], y: [1, 1, 2, 3], unit: [0, 0, NaN, NaN] });
    const { svg } = mounted(spec, { series: { means } });
    expect(texts(svg, "text.end")).toEqual(["unit 1"]);
    expect(attributes(svg, "g.dot", "class")).toEqual(["dot c1", "dot c1", "dot c0", "dot c0"]);
  });

  it("follow a trajectory with a mark at every step", () => {
    const kept = history([0, 1, 2], { "w1[0]": [1, 0.5, 0.2], "w2[0]": [1, -0.5, 0.2] });
    const map = chart([mark("line", trace("w2", "w1"))], { x: axis("linear", "w₁"), y: axis("linear", "w₂") });
    const { svg } = mounted(map, { trace: kept });
    expect(svg.querySelectorAll(".marks .mark")).toHaveLength(3);
  });

  it("show their points while they are few, and none of them later", () => {
    const grown = (count: number) => {
      const xs = Array.from({ length: count }, (_, at) => at);
      return { series: { memory: points({ x: xs, y: xs.map((x) => x % 3) }) } };
    };
    const spec = chart([mark("line", series("memory"))], { x: axis("linear", "time"), y: axis("linear", "size") });
    const { svg, draw } = mounted(spec, grown(5));
    expect(svg.querySelectorAll(".marks .mark")).toHaveLength(5);
    draw(grown(40));
    expect(svg.querySelectorAll(".marks .mark")).toHaveLength(0);
  });

  it("have the names of the lab's curves only where a column holds curves", () => {
    const spec = chart([mark("line", series("means"), { channels: { curve: "group" } })], {
      x: axis("linear", "micro-batch"),
      y: axis("linear", "mean"),
    });
    const means = points({ x: [1, 2, 1, 2], y: [0, 1, 2, 3], group: [0, 0, 1, 1] });
    const { svg } = mounted(spec, { series: { means } });
    expect(texts(svg, "text.end").sort()).toEqual(["group 1", "group 2"]);
  });

  it("draw a circle as one where that is asked for", () => {
    const circle = mark("line", series("circle"), { role: "threshold", options: ["equal"] });
    const spec = chart([circle], { x: axis("linear", "real"), y: axis("linear", "imaginary") });
    const angles = Array.from({ length: 64 }, (_, at) => (at * Math.PI) / 32);
    const { svg } = mounted(spec, {
      series: { circle: points({ x: angles.map(Math.cos), y: angles.map(Math.sin) }) },
    });
    const numbers = (
      svg
        .querySelector(".line")
        ?.getAttribute("d")
        ?.match(/-?[\d.]+/g) ?? []
    ).map(Number);
    const span = (side: number) => {
      const places = numbers.filter((_, at) => at % 2 === side);
      return Math.max(...places) - Math.min(...places);
    };
    expect(span(0) / span(1)).toBeCloseTo(1, 1);
  });

  it("draw at most two points a pixel", () => {
    const steps = Array.from({ length: 5000 }, (_, step) => step);
    const noisy = history(steps, { "loss[0]": steps.map((step) => 1 + (step % 7)) });
    const { svg } = mounted(lossChart, { trace: noisy });
    const path = svg.querySelector(".line")?.getAttribute("d") ?? "";
    expect(path.match(/[ML]/g)?.length).toBeLessThanOrEqual(1000);
  });

  it("join rows of a series by their curve", () => {
    const rows = points({ x: [1, 2, 1, 2], y: [1, 2, 3, 4], curve: [0, 0, 1, 1] });
    const spec = chart([mark("line", series("energy"))], { x: axis("log", "σ²") });
    expect(mounted(spec, { series: { energy: rows } }).svg.querySelectorAll(".line")).toHaveLength(2);
  });

  it("keep their axes while new data fit, and start anew with the next attempt", () => {
    const { svg, draw } = mounted(lossChart, { trace: falling });
    const before = texts(svg, ".axis-y .tick-label");
    draw({ trace: history([0, 1], { "loss[0]": [10, 9] }) });
    expect(texts(svg, ".axis-y .tick-label")).toEqual(before);
    draw({ trace: history([0, 1], { "loss[0]": [10, 9] }), attempt: 2 });
    expect(texts(svg, ".axis-y .tick-label")).not.toEqual(before);
  });

  it("mark on the axis where a parameter was changed", () => {
    const changes = [{ step: 1, name: "learningRate", value: "0.05" }];
    const { svg } = mounted(lossChart, { trace: falling, changes });
    expect(texts(svg, ".changes text")).toEqual(["learningRate → 0.05"]);
  });
});

describe("drawings that nothing changes", () => {
  it("stand while steps go on", () => {
    const rows = points({ x: [1, 2], y: [1, 2] });
    const { svg, draw } = mounted(chart([mark("line", series("rho"))]), { series: { rho: rows } });
    svg.querySelector(".line")?.setAttribute("d", "untouched");
    draw({ series: { rho: rows } });
    expect(svg.querySelector(".line")?.getAttribute("d")).toBe("untouched");
    draw({ series: { rho: points({ x: [1, 2], y: [1, 3] }) } });
    expect(svg.querySelector(".line")?.getAttribute("d")).not.toBe("untouched");
  });
});

describe("axis titles", () => {
  it("name quantity and unit", () => {
    const { svg } = mounted(chart([mark("line", trace("loss"))], { y: axis("log", "cross-entropy", "nats") }), {
      trace: falling,
    });
    expect(texts(svg, ".axis-title").sort()).toEqual(["cross-entropy, nats", "update"]);
  });
});

describe("a chart with a condition", () => {
  it("is shown only while its parameter has one of its values", () => {
    const relevance = [{ parameter: "part", values: ["residual"] }];
    const spec = chart([mark("line", trace("loss"))], { relevance });
    const given = { trace: history([0, 1], { "loss[0]": [2, 1] }) };
    expect(mounted(spec, given, { values: { part: "validity" } }).figure.hidden).toBe(true);
    expect(mounted(spec, given, { values: { part: "residual" } }).figure.hidden).toBe(false);
  });
});
