// @vitest-environment jsdom
import { describe, expect, it } from "vitest";
import { csvOf } from "../../chart/take/csvOf";
import { standaloneSvg } from "../../chart/take/standaloneSvg";
import { chart, history, mark, mounted, texts, trace } from "./given";

const steps = Array.from({ length: 1000 }, (_, step) => step);
const long = { trace: history(steps, { "loss[0]": steps.map((step) => 1 / (step + 1)) }) };
const spec = chart([mark("line", trace("loss"))]);

describe("the data table", () => {
  it("is built when it is opened, with at most 200 rows and the last one", () => {
    const { figure } = mounted(spec, long);
    const details = figure.querySelector("details");
    expect(figure.querySelectorAll("details tbody tr")).toHaveLength(0);
    if (details) details.open = true;
    details?.dispatchEvent(new Event("toggle"));
    const rows = figure.querySelectorAll("details tbody tr");
    expect(rows.length).toBeLessThanOrEqual(201);
    expect(texts(figure, "details thead th")).toEqual(["update", "η=0.15"]);
    expect(rows[rows.length - 1]?.firstElementChild?.textContent).toBe("999");
  });
});

describe("taking a figure along", () => {
  it("offers SVG, PNG and CSV", () => {
    expect(texts(mounted(spec, long).figure, ".figure__export")).toEqual(["SVG", "PNG", "CSV"]);
  });

  it("writes CSV with all digits, empty where undefined", () => {
    expect(
      csvOf({
        columns: ["update", "a,b"],
        rows: [
          [1, 0.1],
          [2, null],
        ],
      }),
    ).toBe('update,"a,b"\r\n1,0.1\r\n2,\r\n');
  });

  it("makes an SVG that needs no style sheet", () => {
    const { svg } = mounted(spec, long);
    const picture = standaloneSvg(svg, null, "rgb(255, 255, 255)");
    expect(picture.text).toContain('xmlns="http://www.w3.org/2000/svg"');
    expect(picture.text).not.toContain("class=");
    expect(picture.width).toBeGreaterThan(200);
  });
});

describe("the log switch", () => {
  it("shows the same curves on a linear axis", () => {
    const { figure, svg } = mounted(spec, long);
    const toggle = figure.querySelector<HTMLInputElement>(".switch");
    if (toggle) toggle.checked = false;
    toggle?.dispatchEvent(new Event("change"));
    expect(texts(svg, ".axis-y .tick-label")).toContain("0.8");
  });
});
