// @vitest-environment jsdom
import { describe, expect, it } from "vitest";
import { Readouts } from "../../lab/Readouts";
import { RunStore } from "../../wire/RunStore";
import type { ReadoutSpec } from "../../wire/types";
import { hello } from "./messages";

const performance = ["steps-per-second", "frames-per-second", "step-time", "time-left"];
const batchOnly = [{ parameter: "normalisation", values: ["batch"] }];

function readout(name: string, relevance: ReadoutSpec["relevance"] = []): ReadoutSpec {
  return {
    name,
    label: name,
    symbol: "",
    unit: "step",
    help: "",
    formula: "",
    dimensions: [],
    history: false,
    relevance,
  };
}

function given() {
  const names = ["loss", "distance"];
  const row = (name: string) =>
    `<div data-group="${name}"><dd data-readout="${name}"><span class="readout__value">–</span></dd></div>`;
  const panel = document.createElement("aside");
  panel.innerHTML = `<dl class="readouts__list">${names.map(row).join("")}</dl>${performance
    .map((id) => `<span id="${id}"></span>`)
    .join("")}`;
  const lab = { id: "lab", title: "", question: "", units: [], parameters: [], series: [], charts: [] };
  let normalisation = "batch";
  const store = new RunStore(() => undefined);
  store.hello(hello({ readoutNames: names, historyNames: [] }));
  const about = {
    lab: { ...lab, readouts: [readout("loss"), readout("distance", batchOnly)] },
    value: () => normalisation,
  };
  const readouts = new Readouts(panel, about, store);
  const shown = () =>
    [...panel.querySelectorAll<HTMLElement>("[data-group]")]
      .filter((group) => !group.hidden)
      .map((g) => g.dataset.group);
  const set = (value: string) => {
    normalisation = value;
    readouts.update(store);
  };
  return { panel, shown, set };
}

describe("Readouts", () => {
  it("leave out what does not exist at the present values", () => {
    const { shown, set } = given();
    expect(shown()).toEqual(["loss", "distance"]);
    set("layer");
    expect(shown()).toEqual(["loss"]);
    set("batch");
    expect(shown()).toEqual(["loss", "distance"]);
  });

  it("say what a dash means", () => {
    const { panel } = given();
    expect(panel.querySelector(".readout__value")?.getAttribute("title")).toBe("no value at this step");
  });
});
