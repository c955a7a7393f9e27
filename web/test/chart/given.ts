import { vi } from "vitest";
import { mountChart } from "../../chart/mount";
import type { ChartContext, ChartData } from "../../chart/types";
import type {
  AxisKind,
  AxisSpec,
  ChartSpec,
  Grid,
  InputSpec,
  MarkKind,
  MarkSource,
  MarkSpec,
  ParameterSpec,
  Points,
  ReadoutSpec,
  Series,
  Trace,
} from "../../wire/types";

export function axis(kind: AxisKind, title = "x", unit = "1"): AxisSpec {
  return { kind, title, unit, source: "" };
}

export function mark(kind: MarkKind, source: MarkSource, more: Partial<MarkSpec> = {}): MarkSpec {
  return { kind, source, channels: {}, role: "measured", label: "", options: [], ...more };
}

export function trace(y: string, x = ""): MarkSource {
  return { kind: "trace", x, y };
}

export function series(name: string): MarkSource {
  return { kind: "series", series: name };
}

export function chart(marks: readonly MarkSpec[], more: Partial<ChartSpec> = {}): ChartSpec {
  const axes = { x: axis("step", "update"), y: axis("log", "loss") };
  return {
    id: "loss",
    title: "Loss",
    caption: "What to look for.",
    ...axes,
    marks,
    inputs: [],
    relevance: [],
    ...more,
  };
}

export function points(columns: Readonly<Record<string, readonly number[]>>): Points {
  return {
    kind: "points",
    columns: Object.keys(columns),
    values: Object.values(columns).map((values) => Float64Array.from(values)),
  };
}

export function grid(rows: number, columns: number, values: readonly number[], domain: [number, number]): Grid {
  return { kind: "grid", shape: [rows, columns], values: Float64Array.from(values), domain };
}

export function history(steps: readonly number[], columns: Readonly<Record<string, readonly number[]>>): Trace {
  return {
    steps: Float64Array.from(steps),
    columns: Object.keys(columns),
    column: (name) => {
      const values = columns[name];
      return values ? Float32Array.from(values) : undefined;
    },
  };
}

const CURVES: ChartData["dimensions"] = { curves: [{ label: "η=0.15" }, { label: "η=0.25" }] };

export interface Given {
  readonly trace?: Trace;
  readonly ghost?: Trace;
  readonly ahead?: Trace;
  readonly overlay?: ChartData["overlay"];
  readonly series?: Readonly<Record<string, Series>>;
  readonly readouts?: Readonly<Record<string, number>>;
  readonly changes?: ChartData["changes"];
  readonly dimensions?: ChartData["dimensions"];
  readonly attempt?: number;
}

export function data(given: Given): ChartData {
  const kept = given.trace ?? history([], {});
  const readouts = given.readouts ?? {};
  return {
    state: "paused",
    attempt: given.attempt ?? 1,
    step: kept.steps.at(-1) ?? 0,
    budget: 200,
    dimensions: given.dimensions ?? CURVES,
    readoutNames: [...kept.columns, ...Object.keys(readouts)],
    trace: kept,
    ghost: given.ghost ?? null,
    ahead: given.ahead ?? null,
    overlay: given.overlay ?? null,
    changes: given.changes ?? [],
    readout: (name) => readouts[name] ?? kept.column(name)?.at(-1) ?? NaN,
    series: (name) => given.series?.[name],
  };
}

export function readout(name: string, dimension = ""): ReadoutSpec {
  const dimensions = dimension === "" ? [] : [dimension];
  return { name, label: name, symbol: "", unit: "1", help: "", formula: "", dimensions, history: true, relevance: [] };
}

export interface Mounted {
  readonly figure: HTMLElement;
  readonly svg: SVGSVGElement;
  readonly plot: HTMLElement;
  readonly set: ReturnType<typeof vi.fn<(name: string, printed: string) => void>>;
  readonly draw: (next: Given) => void;
}

interface Setting {
  readonly history?: ChartContext["history"];
  readonly values?: Readonly<Record<string, string>>;
  readonly parameters?: readonly ParameterSpec[];
  readonly readouts?: readonly ReadoutSpec[];
}

/** A chart on a page of its own, 480 pixels wide, drawn with what is given. */
export function mounted(spec: ChartSpec, given: Given, setting: Setting = {}): Mounted {
  document.body.innerHTML = "";
  // The page of the tests has no pictures to paint on.
  vi.spyOn(HTMLCanvasElement.prototype, "getContext").mockReturnValue(null);
  const figure = document.body.appendChild(document.createElement("figure"));
  const values = new Map(Object.entries(setting.values ?? {}));
  const set = vi.fn((name: string, printed: string) => {
    values.set(name, printed);
  });
  const context: ChartContext = {
    readouts: setting.readouts ?? [readout("loss", "curve"), readout("theoryLoss", "curve")],
    parameter: (name) => setting.parameters?.find((one) => one.name === name),
    value: (name) => values.get(name) ?? "",
    setParameter: set,
    settings: () => ({ theme: "light", patterns: false, thickLines: false, reducedMotion: true }),
    history: setting.history ?? (() => Promise.resolve(null)),
    wanted: () => undefined,
  };
  const view = mountChart(figure, spec, context);
  view.update(data(given));
  const svg = figure.querySelector("svg.plot__svg");
  const plot = figure.querySelector<HTMLElement>(".figure__plot");
  if (!plot) throw new Error("a figure has a plot");
  return {
    figure,
    svg: svg as SVGSVGElement,
    plot,
    set,
    draw: (next) => {
      view.update(data(next));
    },
  };
}

export function input(kind: InputSpec["kind"], parameter: string, at: number): InputSpec {
  return { kind, parameter, mark: at };
}

/** Attributes of all elements that a selector finds. */
export function attributes(root: Element, selector: string, name: string): (string | null)[] {
  return [...root.querySelectorAll(selector)].map((element) => element.getAttribute(name));
}

export function texts(root: Element, selector: string): string[] {
  return [...root.querySelectorAll(selector)].map((element) => element.textContent);
}

export function press(element: Element, key: string, more: KeyboardEventInit = {}): KeyboardEvent {
  const event = new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true, ...more });
  element.dispatchEvent(event);
  return event;
}
