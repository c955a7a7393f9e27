// @vitest-environment jsdom
import { describe, expect, it } from "vitest";
import type { ParameterSpec } from "../../wire/types";
import { axis, chart, grid, input, mark, mounted, points, press, series, type Mounted } from "./given";

const plane = { x: axis("linear", "w₁"), y: axis("linear", "w₂") };
const common = { symbol: "", unit: "1", help: "", group: "", relevance: [], initial: "" };
const start: ParameterSpec = {
  ...common,
  name: "start",
  label: "Start",
  update: "rebuild",
  kind: "points",
  minLength: 1,
  maxLength: 1,
  bound: 100,
};
const rate: ParameterSpec = {
  ...common,
  name: "rate",
  label: "Rate",
  symbol: "η",
  update: "live",
  kind: "real",
  min: 0,
  max: 1,
  scale: "linear",
};

function handleOf({ svg }: Mounted): Element {
  const handle = svg.querySelector(".handle");
  if (!handle) throw new Error("the chart has a handle");
  return handle;
}

function release(element: Element): void {
  element.dispatchEvent(new KeyboardEvent("keyup", { bubbles: true }));
}

describe("moving a point", () => {
  const map = chart([mark("dot", series("now"))], { ...plane, inputs: [input("point", "start", 0)] });
  const given = { series: { now: points({ x: [0, 10], y: [0, 10] }) } };
  const setting = { values: { start: "1,1" }, parameters: [start] };

  it("by the arrow keys takes 1 % of the axis, with Shift 10 %, and sets on release", () => {
    const page = mounted(map, given, setting);
    const handle = handleOf(page);
    press(handle, "ArrowRight");
    press(handle, "ArrowUp", { shiftKey: true });
    expect(page.set).not.toHaveBeenCalled();
    release(handle);
    expect(page.set).toHaveBeenCalledWith("start", "1.1,2");
    expect(page.figure.querySelector("[aria-live]")?.textContent).toBe("w₁ 1.10, w₂ 2, set");
  });

  it("is undone by Escape", () => {
    const page = mounted(map, given, setting);
    const handle = handleOf(page);
    press(handle, "ArrowRight");
    press(handle, "Escape");
    release(handle);
    expect(page.set).not.toHaveBeenCalled();
    expect(handle.getAttribute("aria-valuetext")).toBe("w₁ 1, w₂ 1");
  });
});

describe("sliding a number", () => {
  const stability = chart([mark("line", series("rho")), mark("dot", series("rates"))], {
    ...plane,
    inputs: [input("slide", "rate", 1)],
  });
  const given = { series: { rho: points({ x: [0, 1], y: [0, 2] }), rates: points({ x: [0.5], y: [1] }) } };

  it("sets a live parameter while it moves", () => {
    const page = mounted(stability, given, { values: { rate: "0.5" }, parameters: [rate] });
    press(handleOf(page), "ArrowRight");
    expect(page.set).toHaveBeenCalledWith("rate", "0.51");
  });

  it("keeps within the parameter's range", () => {
    const page = mounted(stability, given, { values: { rate: "0.95" }, parameters: [rate] });
    press(handleOf(page), "ArrowRight", { shiftKey: true });
    expect(page.set).toHaveBeenCalledWith("rate", "1");
  });

  it("does not stretch the axis", () => {
    const far = { series: { ...given.series, rates: points({ x: [500], y: [999] }) } };
    const { svg } = mounted(stability, far, { values: { rate: "500" }, parameters: [rate] });
    expect([...svg.querySelectorAll(".axis-x .tick-label")].at(-1)?.textContent).toBe("1");
  });
});

const none = { x: axis("none", ""), y: axis("none", "") };

describe("picking nodes", () => {
  const inputs = [input("pick", "trainNodes", 0), input("pick", "testNodes", 0)];
  const club = chart(
    [mark("graph", { kind: "graph", nodes: "nodes", edges: "edges" }, { channels: { shape: "role" } })],
    {
      x: axis("none", ""),
      y: axis("none", ""),
      inputs,
    },
  );
  const given = {
    series: {
      nodes: points({ x: [0, 1, 2], y: [0, 1, 0], class: [0, 1, 1], role: [0, 1, 0] }),
      edges: points({ from: [0], to: [1] }),
    },
  };

  it("by a click spells out the list that was empty", () => {
    const page = mounted(club, given, { values: { trainNodes: "", testNodes: "1" } });
    page.svg.querySelector('[data-node="2"] .mark')?.dispatchEvent(new MouseEvent("click", { bubbles: true }));
    expect(page.set).toHaveBeenCalledWith("trainNodes", "0");
  });

  it("by Enter on the node that the arrows reached", () => {
    const page = mounted(club, given, { values: { trainNodes: "2", testNodes: "1" } });
    press(page.plot, "Home");
    press(page.plot, "Enter");
    expect(page.set).toHaveBeenCalledWith("trainNodes", "0,2");
    expect(page.figure.querySelector("[aria-live]")?.textContent).toBe("node 0 added to trainnodes");
  });

  it("takes the node's number where the parameter is one", () => {
    const one = chart(club.marks, { ...none, inputs: [input("pick", "walker", 0)] });
    const walker: ParameterSpec = { ...rate, name: "walker", label: "Walker", kind: "int", max: 9 };
    const page = mounted(one, given, { values: { walker: "0" }, parameters: [walker] });
    press(page.plot, "End");
    press(page.plot, "Enter");
    expect(page.set).toHaveBeenCalledWith("walker", "2");
    expect(page.figure.querySelector("[aria-live]")?.textContent).toBe("walker 2");
  });

  it("takes the number that a node is labelled with", () => {
    const counted = chart([mark("graph", { kind: "graph", nodes: "nodes", edges: "edges" })], {
      ...none,
      inputs: [input("pick", "heldOut", 0)],
    });
    const nodes = points({ x: [0, 1], y: [0, 1], label: [1, 2] });
    const page = mounted(counted, { series: { ...given.series, nodes } }, { values: { heldOut: "1" } });
    press(page.plot, "End");
    press(page.plot, "Enter");
    expect(page.set).toHaveBeenCalledWith("heldOut", "1,2");
  });

  it("by T for the second list", () => {
    const page = mounted(club, given, { values: { trainNodes: "", testNodes: "1" } });
    press(page.plot, "End");
    press(page.plot, "t");
    expect(page.set).toHaveBeenCalledWith("testNodes", "1,2");
  });
});

describe("picking a cell", () => {
  const whole = { ...rate, kind: "int", min: 0, max: 9 } as const;
  const parameters: ParameterSpec[] = [
    { ...whole, name: "from", label: "From" },
    { ...whole, name: "to", label: "To" },
  ];
  const matrix = chart([mark("heat", series("power"))], {
    ...{ x: axis("band", "node"), y: axis("band", "node") },
    inputs: [input("pick", "from", 0), input("pick", "to", 0)],
  });
  const given = { series: { power: grid(2, 3, [0, 1, 2, 3, 4, 5], [0, 5]) } };

  it("by Enter sets its row and its column", () => {
    const page = mounted(matrix, given, { values: { from: "0", to: "0" }, parameters });
    press(page.plot, "ArrowDown");
    press(page.plot, "ArrowRight");
    press(page.plot, "Enter");
    expect(page.set.mock.calls).toEqual([
      ["from", "1"],
      ["to", "1"],
    ]);
    expect(page.figure.querySelector("[aria-live]")?.textContent).toBe("from 1, to 1");
  });

  it("frames the one that is picked", () => {
    const { svg } = mounted(matrix, given, { values: { from: "1", to: "2" }, parameters });
    expect(svg.querySelector(".picked-cell")?.getAttribute("display")).toBeNull();
    const outside = mounted(matrix, given, { values: { from: "5", to: "2" }, parameters });
    expect(outside.svg.querySelector(".picked-cell")?.getAttribute("display")).toBe("none");
  });
});
