// @vitest-environment jsdom
import { describe, expect, it } from "vitest";
import type { ParameterSpec } from "../../wire/types";
import { axis, chart, input, mark, mounted, points, press, series, type Mounted } from "./given";

const common = { symbol: "", unit: "1", help: "", group: "", initial: "", update: "rebuild" } as const;
const own: ParameterSpec = {
  ...common,
  name: "points",
  label: "Points",
  relevance: [{ parameter: "data", values: ["own"] }],
  kind: "points",
  minLength: 0,
  maxLength: 4,
  bound: 5,
};
const canvas = chart([mark("dot", series("dots"))], {
  x: axis("linear", "x"),
  y: axis("linear", "y"),
  inputs: [input("paint", "points", 0)],
});
const given = { series: { dots: points({ x: [1, 2], y: [1, 2] }) } };

function painted(list = "1,1;2,2,c1", data = "own"): Mounted {
  return mounted(canvas, given, { values: { points: list, data }, parameters: [own] });
}

function handles({ svg }: Mounted): Element[] {
  return [...svg.querySelectorAll(".handle")];
}

function handle(page: Mounted, index: number): Element {
  const found = handles(page)[index];
  if (!found) throw new Error("a point has a handle");
  return found;
}

function spoken(page: Mounted): string {
  return page.figure.querySelector("[aria-live]")?.textContent ?? "";
}

function button(page: Mounted, text: string): HTMLButtonElement {
  const found = [...page.figure.querySelectorAll("button")].find((one) => one.textContent === text);
  if (!found) throw new Error(`there is a button ${text}`);
  return found;
}

function point(page: Mounted, kind: string, [x, y]: readonly [number, number]): void {
  page.svg.setPointerCapture = () => undefined;
  page.svg.dispatchEvent(new MouseEvent(kind, { clientX: x, clientY: y, button: 0, bubbles: true }));
}

describe("painting points", () => {
  it("shows a handle for each, on axes that span all that is allowed", () => {
    const page = painted();
    expect(handles(page).map((one) => one.getAttribute("aria-valuetext"))).toEqual([
      "point 1: 1, 1, class 0",
      "point 2: 2, 2, class 1",
    ]);
    const ticks = [...page.svg.querySelectorAll(".axis-x .tick-label")].map((tick) => tick.textContent);
    expect([ticks[0], ticks.at(-1)]).toEqual(["−4", "4"]);
  });

  it("moves by the arrow keys, 1 % of the axis or with Shift 10 %", () => {
    const page = painted();
    press(handle(page, 0), "ArrowRight");
    press(handle(page, 0), "ArrowUp", { shiftKey: true });
    expect(page.set).not.toHaveBeenCalled();
    handle(page, 0).dispatchEvent(new KeyboardEvent("keyup", { bubbles: true }));
    expect(page.set).toHaveBeenCalledWith("points", "1.1,2;2,2,c1");
    expect(spoken(page)).toBe("point 1: 1.10, 2, class 0, set");
  });

  it("adds one beside by Enter, removes by Delete, gives the next class by C", () => {
    const page = painted();
    press(handle(page, 0), "Enter");
    expect(page.set).toHaveBeenLastCalledWith("points", "1,1;2,2,c1;1.5,1");
    expect(handles(page)).toHaveLength(3);
    expect(document.activeElement).toBe(handle(page, 2));
    press(handle(page, 2), "c");
    expect(page.set).toHaveBeenLastCalledWith("points", "1,1;2,2,c1;1.5,1,c1");
    expect(spoken(page)).toBe("point 3: class 1");
    press(handle(page, 2), "Delete");
    expect(page.set).toHaveBeenLastCalledWith("points", "1,1;2,2,c1");
    expect(spoken(page)).toBe("point 3 removed, 2 left");
    expect(document.activeElement).toBe(handle(page, 1));
  });

  it("takes back one edit by Ctrl+Z, and all since it was entered by Escape", () => {
    const page = painted();
    (handle(page, 0) as SVGElement).focus();
    press(handle(page, 0), "Enter");
    press(handle(page, 0), "Enter");
    press(handle(page, 0), "z", { ctrlKey: true });
    expect(page.set).toHaveBeenLastCalledWith("points", "1,1;2,2,c1;1.5,1");
    press(handle(page, 0), "Escape");
    expect(page.set).toHaveBeenLastCalledWith("points", "1,1;2,2,c1");
    expect(spoken(page)).toBe("restored");
    expect(press(handle(page, 0), "Escape").defaultPrevented).toBe(false);
  });

  it("adds by a click, in the class of the brush", () => {
    const page = painted();
    button(page, "Class 0").click();
    point(page, "pointerdown", [0, 0]);
    point(page, "pointerup", [0, 0]);
    expect(page.set.mock.lastCall?.[1]).toMatch(/^1,1;2,2,c1;-5,5,c1$/);
    button(page, "Undo").click();
    expect(page.set).toHaveBeenLastCalledWith("points", "1,1;2,2,c1");
  });

  it("adds a row of points by a stroke", () => {
    const page = painted("");
    point(page, "pointerdown", [0, 0]);
    for (let x = 5; x <= 40; x += 5) point(page, "pointermove", [x, 0]);
    point(page, "pointerup", [40, 0]);
    expect(spoken(page)).toBe("3 points added");
  });

  it("says so when no more fit", () => {
    const page = painted("1,1;2,2;3,3;4,4");
    button(page, "Add point").click();
    expect(page.set).not.toHaveBeenCalled();
    expect(spoken(page)).toBe("4 points are the most");
  });

  it("rests while its points do not count", () => {
    const page = painted("1,1", "blobs");
    expect(handles(page)).toHaveLength(0);
    expect(button(page, "Undo").closest("[hidden]")).not.toBeNull();
    point(page, "pointerdown", [0, 0]);
    point(page, "pointerup", [0, 0]);
    expect(page.set).not.toHaveBeenCalled();
  });
});

describe("columns of another series", () => {
  const joined = chart([mark("dot", series("dots"), { channels: { colour: "labels.class" } })], {
    x: axis("linear", "x"),
    y: axis("linear", "y"),
  });

  it("colour the dots of as many rows, grey where unknown", () => {
    const labels = points({ class: [2, NaN] });
    const { svg } = mounted(joined, { series: { ...given.series, labels } });
    expect([...svg.querySelectorAll(".dot")].map((dot) => dot.getAttribute("class"))).toEqual(["dot c3", "dot c0"]);
  });

  it("are left alone while their rows are others", () => {
    const { svg } = mounted(joined, { series: { ...given.series, labels: points({ class: [2] }) } });
    expect([...svg.querySelectorAll(".dot")].map((dot) => dot.getAttribute("class"))).toEqual(["dot c1", "dot c1"]);
  });

  it("shade dots by value", () => {
    const shaded = chart([mark("dot", series("dots"), { channels: { value: "walk.value" } })], {
      x: axis("linear", "x"),
      y: axis("linear", "y"),
    });
    const { svg } = mounted(shaded, { series: { ...given.series, walk: points({ value: [0, 254] }) } });
    const fills = [...svg.querySelectorAll<SVGElement>(".dot .mark")].map((dot) => dot.style.fill);
    expect(fills).toEqual(["rgb(253,231,37)", "rgb(68,1,84)"]);
  });

  it("are picked by the nearest dot", () => {
    const walker: ParameterSpec = {
      ...common,
      name: "walker",
      label: "Walker",
      relevance: [],
      kind: "int",
      min: 0,
      max: 9,
      scale: "linear",
    };
    const page = mounted(
      chart(joined.marks, { x: axis("linear", "x"), y: axis("linear", "y"), inputs: [input("pick", "walker", 0)] }),
      given,
      { values: { walker: "5" }, parameters: [walker] },
    );
    const place =
      page.svg
        .querySelector(".dot")
        ?.getAttribute("transform")
        ?.match(/[\d.]+/g) ?? [];
    const [x = NaN, y = NaN] = place.map(Number);
    page.svg.dispatchEvent(new MouseEvent("click", { clientX: x + 9, clientY: y - 9, bubbles: true }));
    page.svg.dispatchEvent(new MouseEvent("click", { clientX: x + 60, clientY: y, bubbles: true }));
    expect(page.set.mock.calls).toEqual([["walker", "0"]]);
  });
});

describe("dots that are the same things in several figures", () => {
  const many = Array.from({ length: 30 }, (_, at) => at);
  const scatter = chart([mark("dot", series("dots"))], { x: axis("linear", "x"), y: axis("linear", "y") });

  it("stand out where one of them is read elsewhere", () => {
    const { svg } = mounted(scatter, { series: { dots: points({ x: many, y: many }) } });
    const read = (detail: { chart: string; count: number; row: number }) =>
      document.dispatchEvent(new CustomEvent("dot-read", { detail }));
    read({ chart: "other", count: 30, row: 3 });
    expect(svg.querySelectorAll(".linked")).toHaveLength(1);
    read({ chart: "other", count: 30, row: -1 });
    expect(svg.querySelectorAll(".linked")).toHaveLength(0);
    read({ chart: "other", count: 31, row: 3 });
    expect(svg.querySelectorAll(".linked")).toHaveLength(0);
  });

  it("are told by number when they are read", () => {
    const { plot } = mounted(scatter, { series: { dots: points({ x: many, y: many }) } });
    const rows: number[] = [];
    document.addEventListener("dot-read", (event) => {
      if (event instanceof CustomEvent) rows.push((event.detail as { row: number }).row);
    });
    press(plot, "Home");
    press(plot, "ArrowRight");
    press(plot, "Escape");
    expect(rows).toEqual([0, 1, -1]);
  });
});
