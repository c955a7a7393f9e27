// @vitest-environment jsdom
import { describe, expect, it } from "vitest";
import { wholeScale } from "../../chart/wholeScale";
import type { ParameterSpec } from "../../wire/types";
import { axis, chart, input, mark, mounted, press, series, texts } from "./given";

const none = { x: axis("none", ""), y: axis("none", "") };
const shown: ParameterSpec = {
  ...{ name: "shown", label: "Shown", symbol: "", unit: "1", help: "", group: "", relevance: [], initial: "0" },
  ...{ update: "live", kind: "int", min: 0, max: 9, scale: "linear" },
};

function pictures(count: number, domain: readonly [number, number]) {
  return { kind: "grid", shape: [count, 28, 28], values: new Float32Array(count * 784), domain } as const;
}

describe("pictures", () => {
  it("are enlarged by whole numbers", () => {
    const { plot } = mounted(chart([mark("images", series("digits"))], none), {
      series: { digits: pictures(12, [0, 1]) },
    });
    expect(plot.querySelector("canvas")?.style.width).toBe("84px");
    expect([wholeScale(28, 84), wholeScale(28, 83), wholeScale(28, 3)]).toEqual([3, 2, 1]);
  });

  it("have captions out of a table", () => {
    const spec = chart([mark("images", series("digits"), { channels: { label: "names.predicted" } })], none);
    const names = { kind: "table", columns: ["truth", "predicted"], rows: [["3", "8 for 3"]] } as const;
    const { plot } = mounted(spec, { series: { digits: pictures(2, [0, 1]), names } });
    expect(texts(plot, ".images__caption")).toEqual(["8 for 3", "1"]);
    expect(plot.querySelector("canvas")?.getAttribute("aria-label")).toBe("picture 0: 8 for 3");
  });

  it("show the scale of their colours if they have two signs", () => {
    const spec = chart([mark("images", series("filters"))], none);
    const { plot, draw } = mounted(spec, { series: { filters: pictures(3, [-0.5, 0.5]) } });
    expect(texts(plot, ".images__scale")).toEqual(["−0.5+0.5"]);
    draw({ series: { filters: pictures(3, [0, 1]) } });
    expect(plot.querySelector<HTMLElement>(".images__scale")?.hidden).toBe(true);
  });
});

describe("picking pictures", () => {
  const spec = chart([mark("images", series("digits"))], { ...none, inputs: [input("pick", "shown", 0)] });

  it("takes the number of the picture, by click or Enter", () => {
    const page = mounted(
      spec,
      { series: { digits: pictures(3, [0, 1]) } },
      { values: { shown: "0" }, parameters: [shown] },
    );
    const items = [...page.plot.querySelectorAll<HTMLElement>("[role=button]")];
    expect(items.map((item) => item.getAttribute("aria-pressed"))).toEqual(["true", "false", "false"]);
    items[2]?.click();
    expect(page.set).toHaveBeenLastCalledWith("shown", "2");
    if (items[1]) press(items[1], "Enter");
    expect(page.set).toHaveBeenLastCalledWith("shown", "1");
    expect(page.figure.querySelector("[aria-live]")?.textContent).toBe("picture 1 picked");
  });

  it("goes to the next where one of many is shown", () => {
    const page = mounted(
      spec,
      { series: { digits: pictures(1, [0, 1]) } },
      { values: { shown: "8" }, parameters: [shown] },
    );
    const next = [...page.plot.querySelectorAll("button")].find((one) => one.textContent === "Next");
    next?.click();
    next?.click();
    expect(page.set.mock.calls.map(([, value]) => value)).toEqual(["9", "9"]);
    expect(texts(page.plot, ".images__place")).toEqual(["Shown 8"]);
  });
});
