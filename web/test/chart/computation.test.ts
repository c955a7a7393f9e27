// @vitest-environment jsdom
import { describe, expect, it } from "vitest";
import type { ParameterSpec } from "../../wire/types";
import { attributes, axis, chart, input, mark, mounted, points, press, series, texts } from "./given";

const none = { x: axis("none", ""), y: axis("none", "") };
const channels = { label: "nodeTable.op", state: "state", current: "node" };
const spec = chart(
  [mark("graph", { kind: "graph", nodes: "nodes", edges: "edges" }, { channels, options: ["arrows"] })],
  none,
);
const nodeTable = {
  kind: "table",
  columns: ["op", "value"],
  rows: [
    ["x", 0.5],
    ["tanh", 0.46],
    ["sum", 0.46],
  ],
} as const;
const given = {
  series: {
    nodes: points({ x: [0, 1, 2], y: [0, 0, 0], value: [0.5, 0.46, 0.46], adjoint: [NaN, 1, 1], state: [0, 3, 2] }),
    edges: points({ from: [0, 1], to: [1, 2], value: [0.786, 1], state: [3, 2] }),
    nodeTable,
  },
  readouts: { node: 1 },
};

describe("a computation graph", () => {
  it("names its nodes, with values where there is room", () => {
    const { svg } = mounted(spec, given);
    expect(texts(svg, ".node-name")).toEqual(["x", "tanh", "sum"]);
    expect(texts(svg, ".node-value")[0]).toBe("0.500");
  });

  it("leaves nodes without a name without a label", () => {
    const rows = [
      ["", 0.5],
      ["", 0.46],
      ["sum", 0.46],
    ];
    const { svg } = mounted(spec, { ...given, series: { ...given.series, nodeTable: { ...nodeTable, rows } } });
    expect(texts(svg, ".node-name")).toEqual(["sum"]);
    expect(texts(svg, ".node-value")).toHaveLength(1);
  });

  it("shows states by stroke and ring, and the present node by its class too", () => {
    const { svg } = mounted(spec, given);
    expect(attributes(svg, "g.node", "class")).toEqual([
      "node c6 state-0",
      "node c6 state-3 is-current",
      "node c6 state-2",
    ]);
    expect(attributes(svg, "g.node .ring", "d").map((path) => path !== null)).toEqual([false, true, true]);
    expect(attributes(svg, "path.edge", "class").sort()).toEqual(["edge state-2", "edge state-3"]);
  });

  it("points its edges, and prints the derivative that is on its way", () => {
    const { svg } = mounted(spec, given);
    expect(svg.querySelectorAll("path.arrow")).toHaveLength(2);
    expect(texts(svg, ".edge-value")).toEqual(["0.786"]);
  });

  it("explains its states", () => {
    const { figure } = mounted(spec, given);
    expect(texts(figure, ".legend__item")).toEqual([
      "not reached yet",
      "reached",
      "reached on the way back too",
      "worked on now",
    ]);
  });

  it("is walked node by node, with values, state and edges", () => {
    const page = mounted(spec, given);
    press(page.plot, "Home");
    press(page.plot, "ArrowRight");
    expect(page.figure.querySelector("[aria-live]")?.textContent).toBe(
      "node 1: tanh: value 0.460, adjoint 1, state worked on now, from node 0 0.786, to node 2 1",
    );
  });

  it("tells edges in the data table", () => {
    const page = mounted(spec, given);
    const table = page.figure.querySelector<HTMLDetailsElement>("details");
    if (table) table.open = true;
    table?.dispatchEvent(new Event("toggle"));
    expect(texts(page.figure, "thead th")).toEqual(["node", "name", "x", "y", "value", "state", "edges from"]);
    expect(texts(page.figure, "tbody tr:nth-child(2) td").slice(-2)).toEqual(["worked on now", "0 (0.786)"]);
  });

  it("is drawn again when another node is the present one", () => {
    const page = mounted(spec, given);
    page.draw({ ...given, readouts: { node: 2 } });
    expect(attributes(page.svg, "g.node", "class")[2]).toBe("node c6 state-2 is-current");
  });

  it("of two hundred nodes draws them all, and no labels one over the other", () => {
    const count = 200;
    const at = Array.from({ length: count }, (_, index) => index);
    const nodes = points({
      x: at.map((i) => i % 14),
      y: at.map((i) => Math.floor(i / 14)),
      value: at,
      state: at.map(() => 1),
    });
    const rows = at.map((index) => [`op ${index}`]);
    const table = { kind: "table", columns: ["op"], rows } as const;
    const { svg } = mounted(spec, { series: { ...given.series, nodes, nodeTable: table }, readouts: { node: 77 } });
    expect(svg.querySelectorAll("g.node")).toHaveLength(count);
    const labelled = texts(svg, ".node-name");
    expect(labelled).toContain("op 77");
    expect(labelled.length).toBeLessThan(count);
  });
});

describe("a network with weights", () => {
  it("tells sign and size of its edges", () => {
    const net = chart([mark("graph", { kind: "graph", nodes: "nodes", edges: "edges" })], none);
    const { svg, figure } = mounted(net, {
      series: {
        nodes: points({ x: [0, 1], y: [0, 1], value: [0.2, 0.9] }),
        edges: points({ from: [0, 1], to: [1, 0], value: [4, -1] }),
      },
    });
    expect(attributes(svg, "path.edge", "class").sort()).toEqual(["edge weight-1 negative", "edge weight-4 positive"]);
    expect(texts(figure, ".legend__item")).toEqual(["positive edge", "negative edge"]);
    expect(attributes(svg, "g.node .mark", "style")[0]).toMatch(/^fill: rgb/);
  });
});

describe("a table", () => {
  it("marks the row that a readout names", () => {
    const table = chart([mark("table", series("nodeTable"), { channels: { current: "node" } })], none);
    const { plot } = mounted(table, given);
    expect(attributes(plot, "tbody tr", "aria-current")).toEqual([null, "true", null]);
  });
});

describe("sliding bars", () => {
  const leaves: ParameterSpec = {
    ...{ name: "leafValues", label: "Leaves", symbol: "", unit: "1", help: "", group: "", relevance: [], initial: "" },
    ...{ update: "rebuild", kind: "realList", min: -5, max: 5, scale: "linear", minLength: 0, maxLength: 64 },
  };
  const bars = chart([mark("bar", series("leaves"), { channels: { label: "nodeTable.op" } })], {
    x: axis("band", "leaf"),
    y: axis("linear", "value"),
    inputs: [input("slide", "leafValues", 0)],
  });
  const shown = { series: { leaves: points({ x: [0, 1, 2], y: [1, -2, 4] }), nodeTable } };

  it("moves one entry of the list, with the others as they are", () => {
    const page = mounted(bars, shown, { values: { leafValues: "1,-2" }, parameters: [leaves] });
    const handles = [...page.svg.querySelectorAll(".handle")];
    expect(handles.map((handle) => handle.getAttribute("aria-label"))).toEqual(["x", "tanh", "sum"]);
    const [, second] = handles;
    if (!second) throw new Error("every bar has a handle");
    press(second, "ArrowUp", { shiftKey: true });
    second.dispatchEvent(new KeyboardEvent("keyup", { bubbles: true }));
    expect(page.set).toHaveBeenCalledWith("leafValues", "1,-1.4,4");
    expect(page.figure.querySelector("[aria-live]")?.textContent).toBe("tanh −1.40, set");
  });

  it("keeps within the range of an entry", () => {
    const page = mounted(bars, shown, { values: { leafValues: "1,-2,4.9" }, parameters: [leaves] });
    const third = page.svg.querySelectorAll(".handle")[2];
    if (!third) throw new Error("every bar has a handle");
    press(third, "ArrowUp", { shiftKey: true });
    third.dispatchEvent(new KeyboardEvent("keyup", { bubbles: true }));
    expect(page.set).toHaveBeenCalledWith("leafValues", "1,-2,5");
  });
});
