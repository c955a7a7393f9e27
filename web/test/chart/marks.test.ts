// @vitest-environment jsdom
import { describe, expect, it } from "vitest";
import { attributes, axis, chart, grid, history, mark, mounted, points, readout, series, texts, trace } from "./given";

const plane = { x: axis("linear", "a"), y: axis("linear", "b") };

describe("dots", () => {
  it("stand at every step of a history that has a value", () => {
    const steps = history([0, 1, 2], { loss: [4, NaN, 1] });
    const { svg } = mounted(chart([mark("dot", trace("loss"))]), { trace: steps }, { readouts: [readout("loss")] });
    expect(attributes(svg, "g.dot", "class")).toEqual(["dot c1", "dot c1"]);
  });

  it("of several curves are named in the legend, if no line names them", () => {
    const dots = mark("dot", series("seen"), { channels: { colour: "curve" } });
    const seen = points({ x: [1, 1], y: [3, 5], curve: [0, 1] });
    const place = { x: axis("linear", "layer"), y: axis("linear", "cosine") };
    const alone = mounted(chart([dots], place), { series: { seen } });
    expect(texts(alone.figure, ".legend__item")).toEqual(["η=0.15", "η=0.25"]);
    const lines = mark("line", series("seen"), { channels: { curve: "curve" } });
    const beside = mounted(chart([lines, dots], place), { series: { seen } });
    expect(texts(beside.figure, ".legend__item")).toEqual([]);
  });

  it("have a colour, a marker and a ring by class", () => {
    const spec = chart([mark("dot", series("cloud"), { channels: { colour: "class", ring: "predicted" } })], plane);
    const cloud = points({ x: [0, 1], y: [0, 1], class: [0, 1], predicted: [1, NaN] });
    const { svg } = mounted(spec, { series: { cloud } });
    expect(attributes(svg, "g.dot", "class")).toEqual(["dot c1", "dot c2"]);
    expect(attributes(svg, "g.dot .ring", "class")).toEqual(["ring c2", "ring"]);
  });

  it("lie on one line where there is no y axis", () => {
    const spec = chart([mark("dot", series("rows"))], { x: axis("linear", "row"), y: axis("none", "") });
    const { svg } = mounted(spec, { series: { rows: points({ x: [3, 9] }) } });
    const heights = attributes(svg, "g.dot", "transform").map((text) => text?.split(",")[1]);
    expect(new Set(heights).size).toBe(1);
  });
});

describe("bars", () => {
  const spec = chart(
    [
      mark("bar", { kind: "now", readout: "error" }),
      mark("rule", { kind: "constant", value: 1e-7 }, { role: "threshold" }),
    ],
    {
      x: axis("band", "block"),
      y: axis("log", "relative error"),
    },
  );
  const given = {
    readouts: { "error[0]": 1e-9, "error[1]": NaN, "error[2]": 1e-4 },
    dimensions: { blocks: [{ label: "W⁰" }, { label: "W¹" }, { label: "b" }] },
  };

  it("stand for the present values of a readout, none where it is undefined", () => {
    const { svg } = mounted(spec, given, { readouts: [readout("error", "block")] });
    expect(svg.querySelectorAll(".bar")).toHaveLength(2);
    expect(texts(svg, ".axis-x .tick-label")).toEqual(["W⁰", "W¹", "b"]);
  });

  it("start at the low end of a logarithmic axis", () => {
    const { svg } = mounted(spec, given, { readouts: [readout("error", "block")] });
    const [small = 0, large = 0] = attributes(svg, ".bar", "height").map(Number);
    expect(large).toBeGreaterThan(small);
  });

  it("are measured against a threshold", () => {
    const { svg } = mounted(spec, given, { readouts: [readout("error", "block")] });
    expect(svg.querySelector(".rule.threshold")?.getAttribute("d")).toMatch(/^M0,[\d.]+H[\d.]+$/);
  });
});

describe("areas", () => {
  it("reach to the ends of the axis they do not name", () => {
    const spec = chart([mark("area", series("unstable"), { label: "unstable" }), mark("line", series("rho"))], plane);
    const given = { unstable: points({ x0: [0.2], x1: [0.3] }), rho: points({ x: [0, 0.3], y: [0, 2] }) };
    const { svg } = mounted(spec, { series: given });
    const area = svg.querySelector("rect.area");
    expect(area?.getAttribute("y")).toBe("0");
    expect(Number(area?.getAttribute("height"))).toBeGreaterThan(100);
    expect(texts(svg, ".area-label")).toEqual(["unstable"]);
  });
});

describe("references", () => {
  it("are squares of another colour than the bars they stand before", () => {
    const marks = [
      mark("bar", series("sum")),
      mark("dot", series("sum"), { role: "reference", channels: { y: "target" } }),
    ];
    const spec = chart(marks, { x: axis("linear", "entry"), y: axis("linear", "gradient") });
    const { svg } = mounted(spec, { series: { sum: points({ x: [0, 1], y: [1, 2], target: [2, 1] }) } });
    expect(attributes(svg, "g.dot", "class")).toEqual(["dot c2", "dot c2"]);
    expect(svg.querySelector("g.dot .mark")?.getAttribute("d")).toMatch(/H.*V.*H/);
  });
});

describe("highlights", () => {
  it("have another colour than what they stand before", () => {
    const marks = [mark("bar", series("norms")), mark("dot", series("norms"), { role: "highlight", label: "now" })];
    const { svg } = mounted(chart(marks, plane), { series: { norms: points({ x: [1, 2], y: [3, 4] }) } });
    expect(attributes(svg, ".marks .dot", "class")).toEqual(["dot c2", "dot c2"]);
  });
});

describe("heat maps", () => {
  const spec = chart([mark("heat", series("matrix"), { options: ["values"] })], {
    x: axis("band", "to"),
    y: axis("band", "from"),
  });

  it("print their cells, hatch what is no number and leave zeros empty", () => {
    const { svg } = mounted(spec, { series: { matrix: grid(2, 2, [0.5, NaN, 0, 1], [0, 1]) } });
    expect(svg.querySelectorAll("rect.cell")).toHaveLength(3);
    expect(svg.querySelectorAll("rect.hatched")).toHaveLength(1);
    expect(texts(svg, ".cell-value")).toEqual(["0.50", "1"]);
  });

  it("put row 0 at the top", () => {
    const { svg } = mounted(spec, { series: { matrix: grid(2, 1, [1, 0.5], [0, 1]) } });
    const [first = 0, second = 0] = attributes(svg, "rect.cell", "y").map(Number);
    expect(first).toBeLessThan(second);
  });

  it("show their scale, symmetric if it has two signs", () => {
    const { svg } = mounted(spec, { series: { matrix: grid(1, 2, [-1, 3], [-1, 3]) } });
    expect(texts(svg, ".colour-bar text")).toEqual(["−3", "0", "3"]);
    expect(attributes(svg, "rect.cell", "fill")[1]).toBe("rgb(8,119,189)");
  });

  it("have their name beside the scale, unless it would run out of the picture", () => {
    const long = "what is ".repeat(20);
    const named = (label: string) => {
      const one = chart([mark("heat", series("matrix"), { label })], { x: spec.x, y: spec.y });
      return texts(mounted(one, { series: { matrix: grid(1, 2, [0, 1], [0, 1]) } }).svg, ".colour-bar .axis-title");
    };
    expect(named("entry")).toEqual(["entry"]);
    expect(named(long)).toEqual([]);
  });

  it("stand beside one another where a chart has several, each with its name and its numbers", () => {
    const marks = ["found", "wanted"].map((name) => mark("heat", series(name), { label: name }));
    const several = chart(marks, { x: axis("band", "column"), y: axis("band", "row") });
    const { figure } = mounted(several, {
      series: { found: grid(1, 2, [1, 2], [0, 2]), wanted: grid(1, 2, [0, 2], [0, 2]) },
    });
    const drawings = [...figure.querySelectorAll<HTMLElement>(".figure__matrix")];
    expect(drawings.map((one) => one.querySelector("h3")?.textContent)).toEqual(["found", "wanted"]);
    expect(drawings.map((one) => one.querySelectorAll("rect.cell").length)).toEqual([2, 1]);
    expect(new Set(drawings.map((one) => one.querySelector(".figure__plot")?.id)).size).toBe(2);
  });
});

describe("contours", () => {
  const values = Array.from({ length: 121 }, (_, at) => ((at % 11) - 5) ** 2 + (Math.floor(at / 11) - 5) ** 2);
  const map = chart([mark("contour", series("bowl"))], {
    ...plane,
    inputs: [{ kind: "point", parameter: "start", mark: 0 }],
  });

  it("are lines of equal height over the map of the start", () => {
    const { svg } = mounted(map, { series: { bowl: grid(11, 11, values, [0, 50]) } }, { values: { start: "2,1" } });
    expect(svg.querySelectorAll(".contour").length).toBeGreaterThan(4);
    expect(texts(svg, ".axis-x .tick-label")).toEqual(["−3", "−2", "−1", "0", "1", "2", "3"]);
  });
});

describe("graphs", () => {
  const spec = chart(
    [
      mark(
        "graph",
        { kind: "graph", nodes: "nodes", edges: "edges" },
        { channels: { ring: "predicted", shape: "role" } },
      ),
    ],
    {
      x: axis("none", ""),
      y: axis("none", ""),
    },
  );
  const given = {
    nodes: points({ x: [0, 1, 2], y: [0, 1, 0], class: [0, 1, 1], predicted: [0, 0, 1], role: [0, 1, 2] }),
    edges: points({ from: [0, 1], to: [1, 2] }),
  };

  it("show class as colour, a wrong prediction as a ring, test nodes as squares, nodes without label hollow", () => {
    const { svg } = mounted(spec, { series: given });
    expect(attributes(svg, "g.node", "class")).toEqual(["node c1", "node c2", "node c2 unlabelled"]);
    expect(attributes(svg, "g.node .ring", "class")).toEqual(["ring", "ring c1", "ring"]);
    expect(attributes(svg, "g.node .mark", "d")[1]).toMatch(/H.*V.*H.*Z/);
  });

  it("join nodes by edges, and draw no axes", () => {
    const { svg } = mounted(spec, { series: given });
    expect(svg.querySelector(".edge")?.getAttribute("d")?.match(/M/g)).toHaveLength(2);
    expect(svg.querySelectorAll(".axis-line")).toHaveLength(0);
  });

  it("let messages travel along the edges that carry something", () => {
    const source = { kind: "graph", nodes: "nodes", edges: "edges" } as const;
    const sending = chart([mark("graph", source, { options: ["messages"] })], { x: spec.x, y: spec.y });
    const edges = points({ from: [0, 1, 1, 2], to: [1, 0, 2, 1], value: [2, 0, NaN, 1] });
    const { svg } = mounted(sending, { series: { ...given, edges } });
    expect(svg.querySelectorAll(".message")).toHaveLength(2);
    expect(mounted(spec, { series: { ...given, edges } }).svg.querySelectorAll(".message")).toHaveLength(0);
  });

  it("call classes by the names that a lab gives them", () => {
    const dimensions = { classes: [{ label: "from" }, { label: "to" }] };
    const { figure } = mounted(spec, { series: given, dimensions });
    expect(texts(figure, ".legend__item").slice(0, 2)).toEqual(["from", "to"]);
  });

  it("explain colours, squares and rings in a legend", () => {
    const { figure } = mounted(spec, { series: given });
    expect(texts(figure, ".legend__item")).toEqual([
      "class 0",
      "class 1",
      "square: test node",
      "ring: predicted otherwise",
    ]);
  });
});

describe("words", () => {
  it("stand at their places", () => {
    const spec = chart([mark("text", series("names"), { channels: { label: "value" } })], plane);
    const { svg } = mounted(spec, { series: { names: points({ x: [0, 1], y: [0, 1], value: [3, 4.5] }) } });
    expect(texts(svg, ".marks text")).toEqual(["3", "4.50"]);
  });
});

describe("tables", () => {
  it("set numbers right, shares with a bar, and mark wrong rows", () => {
    const spec = chart([mark("table", series("test"))], { x: axis("none", ""), y: axis("none", "") });
    const table = {
      kind: "table",
      columns: ["node", "truth", "predicted", "probability"],
      rows: [
        [8, 0, 1, 0.641],
        [9, 1, 1, null],
      ],
    } as const;
    const { plot } = mounted(spec, { series: { test: table } });
    expect(texts(plot, "th")).toEqual(["node", "truth", "predicted", "probability"]);
    expect(texts(plot, "tbody tr:first-child td")).toEqual(["8", "0", "1", "0.641"]);
    expect(texts(plot, "tbody tr:last-child td")).toEqual(["9", "1", "1", "–"]);
    expect(plot.querySelectorAll("tr.is-hit")).toHaveLength(1);
    expect(plot.querySelectorAll(".share")).toHaveLength(1);
  });

  it("are cards where that is asked for: each cell knows its name", () => {
    const spec = chart([mark("table", series("topics"), { options: ["cards"] })], { x: axis("none"), y: axis("none") });
    const topics = {
      kind: "table",
      columns: ["topic", "words"],
      rows: [
        ["1", "sea, ship, harbour"],
        ["2", "tax, budget"],
      ],
    } as const;
    const { figure } = mounted(spec, { series: { topics } });
    expect(figure.querySelector("table")?.className).toBe("data data--cards");
    const names = [...figure.querySelectorAll("tbody tr:first-child td")].map((cell) => cell.getAttribute("data-name"));
    expect(names).toEqual(["topic", "words"]);
  });

  it("colour numbers by their size where that is asked for", () => {
    const spec = chart([mark("table", series("sizes"), { options: ["log"] })], { x: axis("none"), y: axis("none") });
    const sizes = {
      kind: "table",
      columns: ["name", "size"],
      rows: [
        ["a", 1e-15],
        ["b", 0.02],
        ["c", 3],
        ["d", null],
      ],
    } as const;
    const { figure } = mounted(spec, { series: { sizes } });
    const colours = [...figure.querySelectorAll("td:nth-child(2)")].map((cell) => cell.getAttribute("data-size"));
    expect(colours).toEqual(["0", "3", "4", null]);
  });
});

describe("pictures", () => {
  it("are one canvas each", () => {
    const spec = chart([mark("images", series("digits"))], { x: axis("none", ""), y: axis("none", "") });
    const digits = { kind: "grid", shape: [3, 2, 2], values: new Float32Array(12), domain: [0, 1] } as const;
    const { plot } = mounted(spec, { series: { digits } });
    expect(plot.querySelectorAll("canvas")).toHaveLength(3);
  });
});

describe("the table behind a drawing", () => {
  it("has bars and dots beside the lines that share their places", () => {
    const marks = [
      mark("bar", series("now"), { label: "weights now" }),
      mark("line", series("theory"), { label: "theory", role: "theory" }),
      mark("dot", series("now"), { label: "signal now", channels: { y: "delta" } }),
    ];
    const { figure } = mounted(chart(marks, { x: axis("linear", "layer"), y: axis("linear", "norm") }), {
      series: { now: points({ x: [1, 2], y: [3, 4], delta: [5, 6] }), theory: points({ x: [1, 2], y: [7, 8] }) },
    });
    const details = figure.querySelector("details");
    if (details) details.open = true;
    details?.dispatchEvent(new Event("toggle"));
    expect(texts(figure, "details th")).toEqual(["layer", "weights now", "signal now", "theory"]);
    expect(texts(figure, "details tbody td, details tbody th").slice(0, 4)).toEqual(["1", "3", "5", "7"]);
  });

  it("has the dots of every curve beside a line, by the curve's name", () => {
    const marks = [
      mark("dot", series("seen"), { channels: { colour: "curve" } }),
      mark("line", series("theory"), { label: "theory", role: "theory" }),
    ];
    const seen = points({ x: [1, 2, 1, 2], y: [3, 4, 5, 6], curve: [0, 0, 1, 1] });
    const { figure } = mounted(chart(marks, { x: axis("linear", "layer"), y: axis("linear", "cosine") }), {
      series: { seen, theory: points({ x: [1, 2], y: [7, 8] }) },
    });
    const details = figure.querySelector("details");
    if (details) details.open = true;
    details?.dispatchEvent(new Event("toggle"));
    expect(texts(figure, "details th")).toHaveLength(4);
    expect(texts(figure, "details tbody td, details tbody th").slice(0, 4)).toEqual(["1", "3", "5", "7"]);
  });
});
