// @vitest-environment jsdom

import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { layersWithin } from "../../chart/zoom/layersWithin";
import { movedSteps, scaledSteps } from "../../chart/zoom/steps";
import { chart, history, mark, mounted, trace } from "./given";

const STEPS = Array.from({ length: 101 }, (_, step) => step);
const LOSS = STEPS.map((step) => 1000 / (1 + step));
const CURVE = chart([mark("line", trace("loss"))]);
const GIVEN = { trace: history(STEPS, { "loss[0]": LOSS }) };

beforeEach(() => {
  vi.useFakeTimers();
});

afterEach(() => {
  vi.useRealTimers();
});

function press(figure: HTMLElement, label: string): void {
  const found = Array.from(figure.querySelectorAll("button")).find((button) => button.textContent === label);
  if (!found) throw new Error(`a figure has a button ${label}`);
  found.click();
}

const range = (figure: HTMLElement) => figure.querySelector(".figure__zoom .note")?.textContent;
const ticks = (svg: SVGSVGElement) => Array.from(svg.querySelectorAll(".axes text"), (text) => text.textContent);

test("a part keeps the place it is zoomed about and stays inside the run", () => {
  expect(scaledSteps([0, 100], 100, { factor: 0.5, about: 100 })).toEqual([50, 100]);
  expect(scaledSteps([0, 100], 100, { factor: 0.5, about: 50 })).toEqual([25, 75]);
  expect(scaledSteps([25, 75], 100, { factor: 2, about: 50 })).toBeNull();
  expect(scaledSteps([10, 14], 100, { factor: 0.1, about: 12 })).toEqual([10, 14]);
  expect(movedSteps([50, 100], 100, -1)).toEqual([25, 75]);
  expect(movedSteps([60, 100], 100, 1)).toEqual([60, 100]);
});

test("zooming in shows the newest half, and all of it again", () => {
  const { figure, svg } = mounted(CURVE, GIVEN);
  press(figure, "Zoom");
  press(figure, "Zoom in");
  expect(range(figure)).toBe("update 50 to 100");
  expect(ticks(svg)).toContain("60");
  expect(ticks(svg)).not.toContain("0");
  press(figure, "Earlier");
  expect(range(figure)).toBe("update 25 to 75");
  press(figure, "All");
  expect(range(figure)).toBe("");
  expect(ticks(svg)).toContain("0");
});

test("the vertical axis fits what is shown", () => {
  const { figure, svg } = mounted({ ...CURVE, y: { ...CURVE.y, kind: "linear" } }, GIVEN);
  expect(ticks(svg)).toContain("1,000");
  press(figure, "Zoom in");
  expect(ticks(svg)).not.toContain("1,000");
});

test("a logarithmic axis that shows less than a decade has round numbers", () => {
  const { figure, svg } = mounted(CURVE, GIVEN);
  press(figure, "Zoom in");
  expect(ticks(svg)).toEqual(expect.arrayContaining(["10", "12", "20"]));
});

test("the table tells what is shown", () => {
  const { figure } = mounted(CURVE, GIVEN);
  press(figure, "Zoom in");
  figure.querySelector("details")?.setAttribute("open", "");
  figure.querySelector("details")?.dispatchEvent(new Event("toggle"));
  expect(figure.querySelector("tbody tr")?.textContent).toContain("50");
});

test("the wheel zooms with Control alone", () => {
  const { figure, plot } = mounted(CURVE, GIVEN);
  const turn = (ctrlKey: boolean) =>
    plot.dispatchEvent(new WheelEvent("wheel", { deltaY: -1, ctrlKey, clientX: 200, cancelable: true }));
  expect(turn(false)).toBe(true);
  expect(range(figure)).toBe("");
  expect(turn(true)).toBe(false);
  expect(range(figure)).toMatch(/^update \d+ to \d+$/);
});

test("what is looked at closely is asked of the server as finely as it has it", async () => {
  const asked = vi.fn(() => Promise.resolve(history([50, 51, 52, 100], { "loss[0]": [9, 8, 7, 1] })));
  const coarse = { trace: history([0, 50, 100], { "loss[0]": [10, 9, 1] }) };
  const { figure, svg } = mounted(CURVE, coarse, { history: asked });
  press(figure, "Zoom in");
  const before = svg.querySelector("path.line")?.getAttribute("d") ?? "";
  await vi.advanceTimersByTimeAsync(400);
  expect(asked).toHaveBeenCalledExactlyOnceWith([50, 100]);
  const after = svg.querySelector("path.line")?.getAttribute("d") ?? "";
  expect(after.split("L").length).toBeGreaterThan(before.split("L").length);
});

test("a closer look is given up when the run goes another way", async () => {
  const asked = vi.fn(() => Promise.resolve(history([50, 51, 52, 100], { "loss[0]": [9, 8, 7, 1] })));
  const coarse = history([0, 50, 100], { "loss[0]": [10, 9, 1] });
  const { figure, svg, draw } = mounted(CURVE, { trace: coarse }, { history: asked });
  const points = () => (svg.querySelector("path.line")?.getAttribute("d") ?? "").split("L").length;
  press(figure, "Zoom in");
  const before = points();
  await vi.advanceTimersByTimeAsync(400);
  draw({ trace: coarse });
  expect(points()).toBeGreaterThan(before);
  draw({ trace: coarse, changes: [{ step: 60, name: "learningRate", value: "0.1" }] });
  expect(points()).toBe(before);
});

test("a closer look shows nothing beyond the step that was gone back to", async () => {
  const asked = vi.fn(() => Promise.resolve(history([50, 51, 52, 100], { "loss[0]": [9, 8, 7, 1] })));
  const { figure, svg, draw } = mounted(
    CURVE,
    { trace: history([0, 50, 100], { "loss[0]": [10, 9, 1] }) },
    { history: asked },
  );
  press(figure, "Zoom in");
  await vi.advanceTimersByTimeAsync(400);
  draw({ trace: history([0, 50], { "loss[0]": [10, 9] }) });
  expect(svg.querySelector("path.line")?.getAttribute("d") ?? "").not.toContain("L");
});

test("a history that is whole is not asked for", async () => {
  const asked = vi.fn(() => Promise.resolve(null));
  const { figure } = mounted(CURVE, GIVEN, { history: asked });
  press(figure, "Zoom in");
  await vi.advanceTimersByTimeAsync(400);
  expect(asked).not.toHaveBeenCalled();
});

test("a new attempt is shown whole", () => {
  const { figure, draw } = mounted(CURVE, GIVEN);
  press(figure, "Zoom in");
  draw({ ...GIVEN, attempt: 2 });
  expect(range(figure)).toBe("");
});

test("figures without steps along the bottom offer no zoom", () => {
  const { figure } = mounted(
    chart([mark("line", trace("loss", "loss"))], { x: { ...CURVE.x, kind: "linear" } }),
    GIVEN,
  );
  expect(figure.textContent).not.toContain("Zoom");
});

test("what stands outside of the steps shown is left out", () => {
  const spec = mark("rule", { kind: "constant", value: 3 });
  const rules = [3, 30].map((value) => ({ key: String(value), value, label: "" }));
  const [layer] = layersWithin([{ kind: "rule", mark: spec, vertical: true, rules }], [0, 10]);
  expect(layer?.kind === "rule" ? layer.rules.map((rule) => rule.value) : []).toEqual([3]);
});
