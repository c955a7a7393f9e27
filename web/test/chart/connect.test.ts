// @vitest-environment jsdom
import { describe, expect, it } from "vitest";
import { Network } from "../../chart/inputs/Network";
import type { ParameterSpec } from "../../wire/types";
import { axis, chart, input, mark, mounted, points, press, type Given, type Mounted } from "./given";

const graph: ParameterSpec = {
  ...{ name: "graph", label: "Graph", symbol: "", unit: "1", help: "", group: "", relevance: [], initial: "3:0-1" },
  ...{ update: "rebuild", kind: "graph", maxNodes: 4, maxEdges: 4 },
};
const drawing = chart([mark("graph", { kind: "graph", nodes: "nodes", edges: "edges" })], {
  ...{ x: axis("none", ""), y: axis("none", ""), inputs: [input("connect", "graph", 0)] },
});

/** Nodes in a row, 100 pixels apart or so; edges as messages, one each way. */
function shown(nodes: number, ...edges: readonly (readonly [number, number])[]): Given {
  const both = edges.flatMap(([from, to]) => [
    [from, to],
    [to, from],
  ]);
  return {
    series: {
      nodes: points({ x: Array.from({ length: nodes }, (_, at) => at), y: Array.from({ length: nodes }, () => 0) }),
      edges: points({ from: both.map(([from = 0]) => from), to: both.map(([, to = 0]) => to) }),
    },
  };
}

function editor(given: Given = shown(3, [0, 1])): Mounted {
  const page = mounted(drawing, given, { values: { graph: "3:0-1" }, parameters: [graph] });
  page.svg.setPointerCapture = () => undefined;
  return page;
}

function handle(page: Mounted, node: number): SVGElement {
  const found = page.svg.querySelectorAll<SVGElement>(".handle--node")[node];
  if (!found) throw new Error(`node ${node} has a handle`);
  return found;
}

function said({ figure }: Mounted): string {
  return figure.querySelector("[aria-live]")?.textContent ?? "";
}

/** Where a node is drawn. */
function place(page: Mounted, node: number): readonly [number, number] {
  const [x = 0, y = 0] = [...(handle(page, node).getAttribute("transform") ?? "").matchAll(/-?[\d.]+/g)].map(Number);
  return [x, y];
}

/** The page of the tests has no layout: pixels of the window are pixels of the frame. */
function pointer(page: Mounted, kind: string, [clientX, clientY]: readonly [number, number]): void {
  page.svg.dispatchEvent(new MouseEvent(kind, { bubbles: true, button: 0, clientX, clientY }));
}

function button(page: Mounted, name: string): HTMLButtonElement {
  const found = [...page.figure.querySelectorAll("button")].find((one) => one.textContent === name);
  if (!found) throw new Error(`there is a button ${name}`);
  return found;
}

describe("a graph as a value", () => {
  it("has every edge once, the smaller node first", () => {
    const network = Network.parse("4:0-1").toggled(3, 1).toggled(1, 0).toggled(2, 0);
    expect(network.printed).toBe("4:0-2,1-3");
    expect(network.grown(2).printed).toBe("5:0-2,1-3,2-4");
  });

  it("moves later nodes up when one goes", () => {
    expect(Network.parse("4:0-1,1-2,2-3").without(1).printed).toBe("3:1-2");
  });
});

describe("connecting by pointer", () => {
  it("adds a node where nothing was clicked", () => {
    const page = editor();
    const [x, y] = place(page, 1);
    pointer(page, "pointerdown", [x, y - 60]);
    pointer(page, "pointerup", [x, y - 60]);
    expect(page.set).toHaveBeenCalledWith("graph", "4:0-1");
    expect(said(page)).toBe("node 3 added");
  });

  it("joins two nodes by a drag from one to the other, and parts them by another", () => {
    const page = editor();
    const drag = () => {
      pointer(page, "pointerdown", place(page, 1));
      pointer(page, "pointermove", place(page, 2));
      pointer(page, "pointerup", place(page, 2));
    };
    drag();
    expect(page.set).toHaveBeenLastCalledWith("graph", "3:0-1,1-2");
    drag();
    expect(page.set).toHaveBeenLastCalledWith("graph", "3:0-1");
    expect(said(page)).toBe("nodes 1 and 2 parted");
  });

  it("joins two nodes that are tapped one after the other", () => {
    const page = editor();
    for (const node of [0, 2]) {
      pointer(page, "pointerdown", place(page, node));
      pointer(page, "pointerup", place(page, node));
    }
    expect(page.set).toHaveBeenCalledTimes(1);
    expect(page.set).toHaveBeenCalledWith("graph", "3:0-1,0-2");
  });

  it("shows the line that a drag would make", () => {
    const page = editor();
    pointer(page, "pointerdown", place(page, 0));
    pointer(page, "pointermove", [200, 40]);
    expect(page.svg.querySelector(".connect-line")?.getAttribute("d")).toMatch(/^M.*L200\.0,40\.0$/);
    pointer(page, "pointerup", [200, 400]);
    expect(page.set).not.toHaveBeenCalled();
  });
});

describe("connecting by keyboard", () => {
  it("chooses a partner by arrows and joins by Enter", () => {
    const page = editor();
    handle(page, 0).focus();
    press(handle(page, 0), "ArrowRight");
    expect(said(page)).toBe("node 0 and node 1, joined");
    press(handle(page, 0), "ArrowRight");
    press(handle(page, 0), "Enter");
    expect(page.set).toHaveBeenCalledWith("graph", "3:0-1,0-2");
    expect(said(page)).toBe("nodes 0 and 2 joined");
  });

  it("grows a node by Enter alone, and removes one by Delete", () => {
    const page = editor();
    press(handle(page, 2), "Enter");
    expect(page.set).toHaveBeenLastCalledWith("graph", "4:0-1,2-3");
    press(handle(page, 0), "Delete");
    expect(page.set).toHaveBeenLastCalledWith("graph", "3:1-2");
  });

  it("goes back to where the reader began by Escape", () => {
    const page = editor();
    handle(page, 2).focus();
    press(handle(page, 2), "Enter");
    press(handle(page, 2), "Escape");
    expect(page.set).toHaveBeenLastCalledWith("graph", "3:0-1");
  });

  it("tells the neighbours of every node", () => {
    expect(handle(editor(), 2).getAttribute("aria-label")).toBe("node 2, alone");
    expect(handle(editor(), 1).getAttribute("aria-label")).toBe("node 1, joined to 0");
  });
});

describe("edits", () => {
  it("go on from what was sent, before the server shows it", () => {
    const page = editor();
    press(handle(page, 2), "Enter");
    press(handle(page, 1), "Delete");
    expect(page.set).toHaveBeenLastCalledWith("graph", "3:1-2");
  });

  it("are taken back one by one", () => {
    const page = editor();
    expect(button(page, "Undo").disabled).toBe(true);
    press(handle(page, 2), "Enter");
    page.draw({ ...shown(4, [0, 1], [2, 3]), attempt: 2 });
    button(page, "Undo").click();
    expect(page.set).toHaveBeenLastCalledWith("graph", "3:0-1");
    expect(button(page, "Undo").disabled).toBe(true);
  });

  it("stop at the most that the parameter takes, and at one node", () => {
    const page = editor(shown(4));
    button(page, "Add node").click();
    expect(page.set).not.toHaveBeenCalled();
    expect(said(page)).toBe("4 nodes are the most");
    const one = editor(shown(1));
    press(handle(one, 0), "Delete");
    expect(said(one)).toBe("a graph keeps one node");
  });

  it("begin from what is shown, not from what the parameter says", () => {
    const page = mounted(drawing, shown(3, [1, 2]), { values: { graph: "0:" }, parameters: [graph] });
    press(handle(page, 0), "Enter");
    expect(page.set).toHaveBeenCalledWith("graph", "4:0-3,1-2");
  });
});
