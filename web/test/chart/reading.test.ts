// @vitest-environment jsdom
import { describe, expect, it } from "vitest";
import { axis, chart, grid, history, mark, mounted, press, series, texts, trace, type Mounted } from "./given";

const given = { trace: history([0, 1, 2], { "loss[0]": [10, 1, 0.5], "loss[1]": [10, 20, 40] }) };

function lossFigure(): Mounted {
  return mounted(chart([mark("line", trace("loss"))]), given);
}

function spoken(figure: HTMLElement): string {
  return figure.querySelector("[aria-live]")?.textContent ?? "";
}

describe("reading with the keyboard", () => {
  it("walks along the points and speaks all curves", () => {
    const { figure, plot } = lossFigure();
    press(plot, "ArrowRight");
    press(plot, "ArrowRight");
    expect(spoken(figure)).toBe("update 1: η=0.15 1, η=0.25 20");
  });

  it("goes to the first and to the last point", () => {
    const { figure, plot } = lossFigure();
    press(plot, "End");
    expect(spoken(figure)).toBe("update 2: η=0.15 0.500, η=0.25 40");
    press(plot, "Home");
    expect(spoken(figure)).toContain("update 0");
  });

  it("shows the same in a tooltip, which Escape closes", () => {
    const { figure, plot } = lossFigure();
    press(plot, "Home");
    const tip = figure.querySelector<HTMLElement>(".tip");
    expect(texts(figure, ".tip__title")).toEqual(["update 0"]);
    expect(texts(figure, ".tip__row")).toEqual(["η=0.1510", "η=0.2510"]);
    expect(tip?.hidden).toBe(false);
    press(plot, "Escape");
    expect(tip?.hidden).toBe(true);
  });

  it("keeps its keys from the page", () => {
    const { plot } = lossFigure();
    let heard = 0;
    document.body.addEventListener("keydown", () => heard++);
    expect(press(plot, "ArrowRight").defaultPrevented).toBe(true);
    press(plot, " ");
    expect(heard).toBe(1);
  });

  it("stays at its point while new values come", () => {
    const { figure, plot, draw } = lossFigure();
    press(plot, "Home");
    draw({ trace: history([0, 1], { "loss[0]": [7, 1], "loss[1]": [8, 1] }) });
    expect(texts(figure, ".tip__row")).toEqual(["η=0.157", "η=0.258"]);
  });

  it("moves over a matrix by row and column", () => {
    const spec = chart([mark("heat", series("m"))], { x: axis("band", "to"), y: axis("band", "from") });
    const { figure, plot } = mounted(spec, { series: { m: grid(2, 2, [1, 2, 3, NaN], [0, 4]) } });
    press(plot, "Home");
    press(plot, "ArrowDown");
    expect(spoken(figure)).toBe("from 1, to 0: value 3");
    press(plot, "ArrowRight");
    expect(spoken(figure)).toBe("from 1, to 1: value not a number");
  });
});

describe("reading with the pointer", () => {
  it("reads what is nearest, and a tap pins it", () => {
    const { figure, plot } = lossFigure();
    const tip = figure.querySelector<HTMLElement>(".tip");
    plot.dispatchEvent(new MouseEvent("pointermove", { clientX: 0, clientY: 40, bubbles: true }));
    expect(tip?.hidden).toBe(false);
    plot.dispatchEvent(new MouseEvent("click", { clientX: 0, clientY: 40, bubbles: true }));
    plot.dispatchEvent(new MouseEvent("pointerleave"));
    expect(tip?.hidden).toBe(false);
    press(plot, "Escape");
    expect(tip?.hidden).toBe(true);
  });
});

describe("the text alternative", () => {
  it("says how the curves went", () => {
    const { figure, svg } = lossFigure();
    const summary = figure.querySelector(`#${svg.getAttribute("aria-labelledby") ?? ""}`)?.textContent;
    expect(summary).toBe("η=0.15 falls from 10 to 0.500 over 2 updates. η=0.25 rises from 10 to 40 over 2 updates.");
  });
});
