import { expect, test } from "vitest";
import { formulaLines } from "../../lab/formulaLines";
import { RunStore } from "../../wire/RunStore";
import type { LabSpec, ReadoutSpec } from "../../wire/types";
import { readout } from "../chart/given";
import { hello } from "./messages";

const loss: ReadoutSpec = { ...readout("loss", "curve"), symbol: "L", formula: "{a}·{w}²/2" };
const w: ReadoutSpec = { ...readout("w", "curve"), symbol: "w₁" };
const lab: LabSpec = {
  ...{ id: "lab", title: "", question: "", units: [], series: [], charts: [], readouts: [loss, w] },
  parameters: [
    {
      ...{ kind: "real", name: "a", label: "Curvature", symbol: "a", unit: "1", help: "", group: "", relevance: [] },
      ...{ initial: "1", update: "rebuild", scale: "linear", min: 0, max: 9 },
    },
  ],
};

function given() {
  const store = new RunStore(() => undefined);
  const names = ["loss[0]", "loss[1]", "w[0]", "w[1]"];
  store.hello(hello({ readoutNames: names, historyNames: [] }));
  const values: Readonly<Record<string, number>> = { "loss[0]": 4, "loss[1]": 1, "w[0]": -2, "w[1]": 1 };
  store.readout = (name) => values[name] ?? NaN;
  return store;
}

const source = { lab, value: () => "2", labelOf: (flat: string) => (flat.endsWith("[0]") ? "η=1" : "η=2") };

test("a formula stands in symbols, then with the numbers of every index", () => {
  expect(formulaLines(loss, source, given())).toBe("L = a·w₁²/2\nη=1: 2·(−2)²/2 = 4\nη=2: 2·1²/2 = 1");
});

test("a readout without a formula has no lines", () => {
  expect(formulaLines(w, source, given())).toBe("");
});

test("a formula that is the symbol itself is not said twice", () => {
  const limit: ReadoutSpec = { ...readout("loss"), symbol: "2/a", formula: "2/{a}" };
  expect(formulaLines(limit, { ...source, labelOf: () => "" }, given()).split("\n")[0]).toBe("2/2 = 4");
});
