// @vitest-environment jsdom
import { beforeEach, describe, expect, it, vi } from "vitest";
import { stroke } from "../../chart/inputs/stroke";
import { printImage } from "../../picture/printImage";
import { readImage } from "../../picture/readImage";
import type { ParameterSpec } from "../../wire/types";
import { axis, chart, input, mark, mounted, points, press, series, type Mounted } from "./given";

const SIDE = 8;
const drawing: ParameterSpec = {
  ...{ name: "drawing", label: "Drawing", symbol: "", unit: "1", help: "", group: "", relevance: [], initial: "" },
  ...{ update: "live", kind: "image", height: SIDE, width: SIDE, channels: 1 },
};
const none = { x: axis("none", ""), y: axis("none", "") };
const spec = chart([mark("images", series("drawn"))], { ...none, inputs: [input("draw", "drawing", 0)] });

function board(page: Mounted): HTMLElement {
  const found = page.figure.querySelector<HTMLElement>(".board");
  if (!found) throw new Error("the figure has a board");
  return found;
}

function given(printed = "", parameter = drawing): Mounted {
  return mounted(spec, {}, { values: { drawing: printed }, parameters: [parameter] });
}

function lift(page: Mounted): void {
  board(page).dispatchEvent(new KeyboardEvent("keyup", { bubbles: true }));
}

/** The pixels of the last value that the board has set. */
async function lastSet(page: Mounted, times: number): Promise<Uint8Array | null> {
  await vi.waitFor(() => {
    expect(page.set.mock.calls.length).toBeGreaterThanOrEqual(times);
  });
  return readImage(page.set.mock.calls.at(-1)?.[1] ?? "", SIDE * SIDE);
}

function spoken(page: Mounted): string {
  return page.figure.querySelector("[aria-live]")?.textContent ?? "";
}

/** A pointer over the upper left corner of cell (x, y) of a board of ten pixels a cell. */
function point(page: Mounted, type: string, [x, y]: readonly [number, number]): void {
  const canvas = board(page).querySelector("canvas");
  if (!canvas) throw new Error("a board has a picture");
  canvas.setPointerCapture = () => undefined;
  canvas.getBoundingClientRect = () => new DOMRect(0, 0, 10 * SIDE, 10 * SIDE);
  const event = new MouseEvent(type, {
    bubbles: true,
    button: 0,
    buttons: 1,
    clientX: 10 * x + 5,
    clientY: 10 * y + 5,
  });
  canvas.dispatchEvent(event);
}

describe("the brush", () => {
  it("is soft, and covers the whole line", () => {
    const pixels = new Uint8Array(SIDE * SIDE);
    stroke(pixels, SIDE, { from: { x: 1, y: 4 }, to: { x: 6, y: 4 }, erases: false });
    const row = (y: number) => Array.from(pixels.subarray(y * SIDE, (y + 1) * SIDE));
    expect(row(4).slice(1, 7)).toEqual([255, 255, 255, 255, 255, 255]);
    expect(row(3)[3]).toBeGreaterThan(150);
    expect(row(3)[3]).toBeLessThan(255);
    expect(row(1)[3]).toBe(0);
  });

  it("never takes ink away unless it erases", () => {
    const pixels = new Uint8Array(SIDE * SIDE).fill(200);
    stroke(pixels, SIDE, { from: { x: 3, y: 3 }, to: { x: 3, y: 3 }, erases: false });
    expect(Math.min(...pixels)).toBe(200);
    stroke(pixels, SIDE, { from: { x: 3, y: 3 }, to: { x: 3, y: 3 }, erases: true });
    expect(pixels[3 * SIDE + 3]).toBe(0);
    expect(pixels[0]).toBe(200);
  });
});

describe("a board", () => {
  beforeEach(() => {
    vi.restoreAllMocks();
  });

  it("is named and says how to use it", () => {
    const page = given();
    expect(board(page).getAttribute("role")).toBe("application");
    expect(board(page).getAttribute("aria-label")).toContain("Drawing, 8 by 8 cells: arrow keys move, Enter paints");
    expect([...page.figure.querySelectorAll("button")].map((one) => one.textContent)).toContain("Clear");
  });

  it("draws a stroke with the pointer and sets the parameter", async () => {
    const page = given();
    point(page, "pointerdown", [1, 2]);
    point(page, "pointermove", [6, 2]);
    point(page, "pointerup", [6, 2]);
    const pixels = await lastSet(page, 1);
    expect(Array.from(pixels?.subarray(2 * SIDE + 1, 2 * SIDE + 7) ?? [])).toEqual([255, 255, 255, 255, 255, 255]);
    expect(spoken(page)).toBe("stroke set");
  });

  it("sets nothing before the end if the parameter waits for a new run", async () => {
    const page = given("", { ...drawing, update: "rebuild" });
    point(page, "pointerdown", [1, 2]);
    point(page, "pointermove", [6, 2]);
    await new Promise((later) => setTimeout(later, 20));
    expect(page.set).not.toHaveBeenCalled();
    point(page, "pointerup", [6, 2]);
    await lastSet(page, 1);
    expect(page.set).toHaveBeenCalledTimes(1);
  });

  it("paints and erases by keys, which the page does not see", async () => {
    const page = given();
    press(board(page), "ArrowLeft", { shiftKey: true });
    expect(spoken(page)).toBe("row 5, column 1, blank");
    const space = press(board(page), " ");
    expect(space.defaultPrevented).toBe(true);
    expect(spoken(page)).toBe("painted row 5, column 1");
    lift(page);
    expect((await lastSet(page, 1))?.[4 * SIDE]).toBe(255);
    press(board(page), "Delete");
    lift(page);
    await vi.waitFor(() => {
      expect(page.set).toHaveBeenLastCalledWith("drawing", "");
    });
  });

  it("takes a stroke back by Escape", () => {
    const page = given();
    board(page).focus();
    press(board(page), "Enter");
    press(board(page), "Escape");
    expect(spoken(page)).toBe("taken back");
    press(board(page), "ArrowLeft");
    expect(spoken(page)).toBe("row 5, column 4, blank");
    expect(press(board(page), "Escape").defaultPrevented).toBe(false);
  });

  it("is emptied by its button", async () => {
    const full = await printImage(new Uint8Array(SIDE * SIDE).fill(9));
    const page = given(full);
    [...page.figure.querySelectorAll("button")].find((one) => one.textContent === "Clear")?.click();
    await vi.waitFor(() => {
      expect(page.set).toHaveBeenCalledWith("drawing", "");
    });
  });

  it("shows what the parameter holds", async () => {
    const full = await printImage(new Uint8Array(SIDE * SIDE).fill(51));
    const page = given(full);
    await vi.waitFor(() => {
      press(board(page), "Home");
      press(board(page), "ArrowLeft");
      expect(spoken(page)).toMatch(/20 % ink$/);
    });
  });

  it("stands beside the bars of the same figure", () => {
    const mixed = chart([mark("images", series("drawn")), mark("bar", series("classes"))], {
      x: axis("band", "class"),
      y: axis("linear", "p"),
      inputs: [input("draw", "drawing", 0)],
    });
    const given = { series: { classes: points({ x: [0, 1], y: [0.2, 0.8] }) } };
    const page = mounted(mixed, given, { values: { drawing: "" }, parameters: [drawing] });
    expect(board(page)).toBeTruthy();
    expect(page.svg.querySelectorAll(".bar")).toHaveLength(2);
  });
});
