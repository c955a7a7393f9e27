import type {
  Change,
  ChartSpec,
  Dimensions,
  ParameterSpec,
  ReadoutSpec,
  RunName,
  RunState,
  Series,
  Trace,
} from "../wire/types";

/** Runs drawn together: the page's own, and others at the same step. */
export interface Overlay {
  /** Up to which all are drawn: none goes ahead of another that is on its way. */
  readonly step: number;
  readonly own: RunName;
  readonly others: readonly (RunName & { readonly data: ChartData })[];
}

/** What a chart reads in order to draw: the store of a run fits it. */
export interface ChartData {
  readonly state: RunState;
  readonly attempt: number;
  readonly step: number;
  readonly budget: number;
  readonly dimensions: Dimensions;
  /** Flat names in order: `loss[0]`, `loss[1]`, `conditionNumber`. */
  readonly readoutNames: readonly string[];
  readonly trace: Trace;
  /** Trace of the attempt before this one. */
  readonly ghost: Trace | null;
  /** What this attempt had computed beyond the present step before it went back. */
  readonly ahead: Trace | null;
  /** The runs that are drawn together; null if there is only this one. */
  readonly overlay: Overlay | null;
  readonly changes: readonly Change[];
  /** Present value of a flat name; not-a-number while undefined. */
  readout(name: string): number;
  series(name: string): Series | undefined;
}

/** Choices of the reader. */
export interface ChartSettings {
  readonly theme: "light" | "dark";
  /** Dashes also where colour alone would do. */
  readonly patterns: boolean;
  readonly thickLines: boolean;
  readonly reducedMotion: boolean;
}

/** What the page lends to its charts. */
export interface ChartContext {
  readonly readouts: readonly ReadoutSpec[];
  parameter(name: string): ParameterSpec | undefined;
  /** Present value of a parameter, printed. */
  value(name: string): string;
  setParameter(name: string, printed: string): void;
  settings(): ChartSettings;
  /** The histories between two steps, as finely as the server has them; null if it gives none. */
  history(steps: readonly [number, number]): Promise<Trace | null>;
  /** The series that the chart is drawn from, empty while it is off screen; the page merges those of all charts. */
  wanted(chart: ChartSpec, series: readonly string[]): void;
}

/** A chart on the page. */
export interface ChartView {
  /** Draws what the store holds now; to be called at most once per animation frame. */
  update(data: ChartData): void;
  /** Draws again with the present settings and parameter values. */
  refresh(): void;
  destroy(): void;
}
