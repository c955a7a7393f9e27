// @vitest-environment jsdom
import { describe, expect, it } from "vitest";
import { stepMatrix } from "../../chart/layers/stepMatrix";
import { axis, chart, data, history, mark, mounted, press, readout, texts, trace } from "./given";

const spec = chart([mark("heat", trace("norm"), { options: ["log"] })], {
  x: axis("step", "update"),
  y: axis("band", "layer"),
});
const setting = { readouts: [{ ...readout("norm", "layer"), label: "gradient norm", unit: "nats" }] };
const dimensions = { layers: [{ label: "layer 1" }, { label: "layer 2" }] };

function matrix(steps: readonly number[], values: readonly number[]) {
  const source = data({ trace: history(steps, { "norm[0]": values }) });
  const context = mountedContext();
  return stepMatrix("norm", mark("heat", trace("norm"), { options: ["log"] }), { chart: spec, data: source, context });
}

/** Nothing of the page is asked for. */
function mountedContext() {
  return {
    readouts: setting.readouts,
    parameter: () => undefined,
    value: () => "",
    setParameter: () => undefined,
    settings: () => ({ theme: "light", patterns: false, thickLines: false, reducedMotion: true }) as const,
    wanted: () => undefined,
    history: () => Promise.resolve(null),
  };
}

describe("a history over a dimension", () => {
  it("has a column per step while there are at most 200", () => {
    expect(matrix([0, 1, 2], [1, 10, 100])).toMatchObject({ columns: 3, columnNames: ["0", "1", "2"], domain: [0, 2] });
  });

  it("joins steps beyond, by the geometric mean where colours go by the logarithm", () => {
    const steps = Array.from({ length: 400 }, (_, at) => at);
    const made = matrix(
      steps,
      steps.map((step) => (step % 2 === 0 ? 1e-4 : 1)),
    );
    expect(made?.columns).toBe(200);
    expect(made?.columnNames[199]).toBe("398 to 399");
    expect(made?.values[0]).toBeCloseTo(1e-2, 9);
  });

  it("shows the rows of one index of two, as many as it has", () => {
    const source = data({
      trace: history([0, 1], {
        "norm[0,0]": [1, 2],
        "norm[0,1]": [NaN, NaN],
        "norm[1,0]": [3, 4],
        "norm[1,1]": [5, 6],
      }),
    });
    const of = (curve: string) =>
      stepMatrix("norm", mark("heat", trace("norm"), { channels: { curve } }), {
        chart: spec,
        data: source,
        context: mountedContext(),
      });
    expect(of("0")).toMatchObject({ rows: 1, columns: 2 });
    expect(Array.from(of("1")?.values ?? [])).toEqual([3, 4, 5, 6]);
  });

  it("holds a value where a thinned history has none, and keeps what is undefined apart from zero", () => {
    const made = matrix([0, 3, 4, 5], [1, NaN, 0, 10]);
    expect(Array.from(made?.values ?? [])).toEqual([1, 1, 1, NaN, 0, 10]);
  });
});

describe("a heat map over steps", () => {
  const kept = history([0, 1, 2], { "norm[0]": [1e-6, 1e-5, 1e-4], "norm[1]": [1, 0.1, 0] });

  it("has rows named by the dimension, decades on its scale, and nothing where there is no logarithm", () => {
    const { svg } = mounted(spec, { trace: kept, dimensions }, setting);
    expect(texts(svg, ".axis-y .tick-label")).toEqual(["layer 1", "layer 2"]);
    expect(texts(svg, ".colour-bar text")).toEqual(["10⁻⁶", "1", "gradient norm, nats"]);
    expect(svg.querySelectorAll("rect.cell")).toHaveLength(5);
  });

  it("lies over the steps it is made of", () => {
    const { svg } = mounted(spec, { trace: kept, dimensions }, setting);
    const cells = [...svg.querySelectorAll("rect.cell")].map((cell) => Number(cell.getAttribute("x")));
    const width = Number(svg.querySelector("rect.plate")?.getAttribute("width"));
    expect(Math.max(...cells)).toBeCloseTo((2 / 3) * width, 6);
    expect(width).toBeLessThan(50);
  });

  it("is read cell by cell, with values and not their logarithms", () => {
    const page = mounted(spec, { trace: kept, dimensions }, setting);
    press(page.plot, "ArrowRight");
    expect(page.figure.querySelector("[aria-live]")?.textContent).toBe("layer 1, update 1: gradient norm, nats 1×10⁻⁵");
  });

  it("fills the data table with names", () => {
    const page = mounted(spec, { trace: kept, dimensions }, setting);
    const table = page.figure.querySelector<HTMLDetailsElement>("details");
    if (table) table.open = true;
    table?.dispatchEvent(new Event("toggle"));
    expect(texts(page.figure, "thead th")).toEqual(["layer", "0", "1", "2"]);
    expect(texts(page.figure, "tbody tr:last-child td").slice(0, 2)).toEqual(["layer 2", "1"]);
  });
});
