import { formatNumber } from "../text/formatNumber";
import { timeLeft } from "../text/timeLeft";
import type { Store } from "../wire/store";
import type { LabSpec, ReadoutSpec } from "../wire/types";
import { formulaLines } from "./formulaLines";
import { make } from "./make";
import { need } from "./need";
import { readoutLabel } from "./readoutLabel";
import { sparkPath } from "./sparkPath";

const SVG = "http://www.w3.org/2000/svg";
const WIDTH = 72;
const HEIGHT = 22;
const NONE = "–";

/** Whose numbers they are, and what its parameters are set to. */
export interface Numbered {
  readonly lab: LabSpec;
  readonly value: (name: string) => string;
}

interface Shown {
  readonly value: Element;
  readonly spark: Element | null;
}

/** The panel of numbers. The server renders it; a run with other dimensions gets its rows anew. */
export class Readouts {
  private readonly list: HTMLElement;
  private readonly groups: ReadonlyMap<string, HTMLElement>;
  private shown = new Map<string, Shown>();
  private labels = "";

  constructor(
    private readonly panel: HTMLElement,
    private readonly about: Numbered,
    store: Store,
  ) {
    this.list = need(panel, ".readouts__list", HTMLElement);
    const groups = this.list.querySelectorAll<HTMLElement>("[data-group]");
    this.groups = new Map(Array.from(groups, (group) => [group.dataset.group ?? "", group]));
    this.labels = this.labelsOf(store);
    this.find();
    this.update(store);
  }

  update(store: Store): void {
    const labels = this.labelsOf(store);
    if (labels !== this.labels) this.render(store);
    this.labels = labels;
    this.leaveOut();
    this.fillFormulas(store);
    for (const [name, { value, spark }] of this.shown) {
      const text = formatNumber(store.readout(name), 4);
      if (value.textContent !== text) tell(value, text);
      if (spark) draw(spark, store.trace.column(name));
    }
    this.performance(store);
  }

  /** What does not exist at the present values would only be a dash. */
  private leaveOut(): void {
    for (const { name, relevance } of this.about.lab.readouts) {
      const group = this.groups.get(name);
      if (group) group.hidden = !relevance.every((one) => one.values.includes(this.about.value(one.parameter)));
    }
  }

  private fillFormulas(store: Store): void {
    const source = { ...this.about, labelOf: (flat: string) => this.labelOf(flat, store) };
    for (const readout of this.about.lab.readouts) {
      const place = this.groups.get(readout.name)?.querySelector(".readout__formula");
      const text = formulaLines(readout, source, store);
      if (place && place.textContent !== text) place.textContent = text;
    }
  }

  private performance(store: Store): void {
    const { measured } = store;
    const running = store.state === "running" && measured !== null;
    this.write("#steps-per-second", running ? `${formatNumber(measured.stepsPerSecond)} /s` : "–");
    this.write("#frames-per-second", running ? `${formatNumber(measured.framesPerSecond)} /s` : "–");
    this.write("#step-time", measured && measured.msPerStep > 0 ? `${formatNumber(measured.msPerStep)} ms` : "–");
    this.write("#time-left", running ? timeLeft(store.budget - store.step, rateOf(measured)) : "–");
  }

  private write(selector: string, text: string): void {
    const element = need(this.panel, selector, Element);
    if (element.textContent !== text) element.textContent = text;
  }

  private labelsOf(store: Store): string {
    return store.readoutNames.map((name) => `${name} ${this.labelOf(name, store)}`).join("\n");
  }

  private labelOf(name: string, store: Store): string {
    const base = name.split("[")[0] ?? "";
    const over = this.about.lab.readouts.find((readout) => readout.name === base)?.dimensions ?? [];
    return readoutLabel(name, over, store.dimensions);
  }

  private render(store: Store): void {
    for (const readout of this.about.lab.readouts) {
      const group = this.groups.get(readout.name);
      if (!group) continue;
      for (const old of group.querySelectorAll(".readout__number")) old.remove();
      const names = store.readoutNames.filter((name) => name.split("[")[0] === readout.name);
      const help = group.querySelector(".readout__help");
      for (const name of names) group.insertBefore(row(readout, name, this.labelOf(name, store)), help);
    }
    this.find();
  }

  private find(): void {
    this.shown = new Map();
    for (const element of this.list.querySelectorAll<HTMLElement>("[data-readout]")) {
      const value = element.querySelector(".readout__value");
      const name = element.dataset.readout;
      if (!value || !name) continue;
      tell(value, value.textContent);
      this.shown.set(name, { value, spark: element.querySelector(".readout__spark") });
    }
  }
}

/** A number, or a dash that says what it means. */
function tell(value: Element, text: string): void {
  value.textContent = text;
  if (text === NONE) value.setAttribute("title", "no value at this step");
  else value.removeAttribute("title");
}

/** Steps per second; of steps that take longer than it was counted, as many as fit. */
function rateOf({ stepsPerSecond, msPerStep }: { stepsPerSecond: number; msPerStep: number }): number {
  return stepsPerSecond > 0 ? stepsPerSecond : msPerStep > 0 ? 1000 / msPerStep : 0;
}

function row(readout: ReadoutSpec, name: string, label: string): HTMLElement {
  const made = make("dd", "readout__number");
  made.dataset.readout = name;
  if (label !== "") made.append(make("span", "readout__index", label));
  made.append(make("span", "readout__value", "–"));
  if (readout.unit !== "1") made.append(make("span", "readout__unit", readout.unit));
  if (readout.history) {
    const spark = document.createElementNS(SVG, "svg");
    spark.setAttribute("class", "readout__spark");
    spark.setAttribute("viewBox", `0 0 ${WIDTH} ${HEIGHT}`);
    spark.setAttribute("aria-hidden", "true");
    made.append(spark);
  }
  return made;
}

function draw(spark: Element, values: Float32Array | undefined): void {
  const path = values ? sparkPath(values, WIDTH, HEIGHT) : "";
  let line = spark.querySelector("path");
  if (!line) {
    line = document.createElementNS(SVG, "path");
    spark.append(line);
  }
  line.setAttribute("d", path);
}
