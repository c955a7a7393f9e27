/** Numbers as they came: doubles, floats, or class numbers. */
export type Numbers = Float64Array | Float32Array | Uint8Array;

/** Rows of named columns, one array of equal length per column; not-a-number marks a value that is not there. */
export interface Points {
  readonly kind: "points";
  readonly columns: readonly string[];
  readonly values: readonly Numbers[];
}

/**
 * Numbers on a grid, row-major: [rows, columns], [n, height, width] or [n, height, width, 3]. The values are always in
 * units of the data, also when they travelled as bytes; the domain is what the colour scale spans.
 */
export interface Grid {
  readonly kind: "grid";
  readonly shape: readonly number[];
  readonly domain: readonly [number, number];
  readonly values: Float64Array | Float32Array;
}

export type Cell = string | number | boolean | null;

export interface Table {
  readonly kind: "table";
  readonly columns: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
}

export type Series = Points | Grid | Table;

/** History of readouts at common steps, which do not fall; thinned stretches have two rows a bucket. */
export interface Trace {
  readonly steps: Float64Array;
  readonly columns: readonly string[];
  /** Values of a flat readout name such as `loss[0]`, one per step. */
  column(name: string): Float32Array | undefined;
}

export type RunState = "preparing" | "idle" | "running" | "paused" | "done" | "diverged" | "failed";

export type Speed = number | "max";

/** A live parameter that took a new value after `step` completed steps; the value is printed. */
export interface Change {
  readonly step: number;
  readonly name: string;
  readonly value: string;
}

/** What a run is called beside others: a letter, and what differs. */
export interface RunName {
  /** 0 to 3: which letter, dash and marker it has, as long as it is on the page. */
  readonly place: number;
  readonly letter: string;
  /** `η = 0.3 from step 40`. */
  readonly label: string;
  /** `η=0.3`. */
  readonly short: string;
}

/** What names a run: enough to repeat it. */
export interface RunKey {
  readonly lab: string;
  readonly parameters: Readonly<Record<string, string>>;
  readonly seed: number;
  readonly changes: readonly Change[];
}

export interface Measured {
  readonly stepsPerSecond: number;
  readonly framesPerSecond: number;
  readonly msPerStep: number;
}

/** Why a run finished, diverged or failed: what happened, and what to try. */
export interface Ending {
  readonly what: string;
  readonly advice: string;
}

export interface Problem {
  readonly parameter: string;
  readonly message: string;
}

/** Labels of a dimension's indices, by plural name: `curves → [{label: "η=0.15", learningRate: 0.15}]`. */
export type Dimensions = Readonly<Record<string, readonly DimensionEntry[]>>;

export interface DimensionEntry {
  readonly label: string;
  readonly [attribute: string]: unknown;
}

export type AxisKind = "linear" | "log" | "symlog" | "band" | "step" | "none";

export interface AxisSpec {
  readonly kind: AxisKind;
  readonly title: string;
  /** "1" if it has none. */
  readonly unit: string;
  /** On a step axis, the readout that stands for the step, else empty. */
  readonly source: string;
}

export type MarkKind =
  "line" | "dot" | "bar" | "area" | "rule" | "heat" | "contour" | "images" | "graph" | "table" | "text";

export type MarkSource =
  | { readonly kind: "trace"; readonly x: string; readonly y: string }
  | { readonly kind: "now"; readonly readout: string }
  | { readonly kind: "series"; readonly series: string }
  | { readonly kind: "graph"; readonly nodes: string; readonly edges: string }
  | { readonly kind: "constant"; readonly value: number }
  | { readonly kind: "readout"; readonly readout: string };

export type Channel =
  | "x"
  | "y"
  | "x0"
  | "x1"
  | "y0"
  | "y1"
  | "colour"
  | "value"
  | "ring"
  | "shape"
  | "size"
  /** A column, or `table.column` of a table with as many rows. */
  | "label"
  | "curve"
  | "state"
  /** A readout, not a column. */
  | "current";

export type Role =
  | "measured"
  | "train"
  | "test"
  | "validation"
  | "theory"
  | "bound"
  | "reference"
  | "threshold"
  | "ghost"
  | "input"
  | "highlight";

export type MarkOption = "values" | "vertical" | "steps" | "cards" | "code" | "log" | "equal" | "arrows" | "messages";

export interface MarkSpec {
  readonly kind: MarkKind;
  readonly source: MarkSource;
  readonly channels: Readonly<Partial<Record<Channel, string>>>;
  readonly role: Role;
  readonly label: string;
  readonly options: readonly MarkOption[];
}

export type InputKind = "point" | "paint" | "connect" | "draw" | "pick" | "order" | "slide";

export interface InputSpec {
  readonly kind: InputKind;
  readonly parameter: string;
  /** Index of the mark that carries the handles. */
  readonly mark: number;
}

export interface ChartSpec {
  readonly id: string;
  readonly title: string;
  readonly caption: string;
  readonly x: AxisSpec;
  readonly y: AxisSpec;
  readonly marks: readonly MarkSpec[];
  readonly inputs: readonly InputSpec[];
  /** When it has anything to show; all must hold. */
  readonly relevance: readonly Relevance[];
}

export interface Option {
  readonly value: string;
  readonly label: string;
}

/** A word of a sequence; a group holds others. */
export interface WordOption extends Option {
  readonly group: boolean;
}

export type ParameterKind =
  | { readonly kind: "real" | "int"; readonly min: number; readonly max: number; readonly scale: "linear" | "log" }
  | { readonly kind: "flag" }
  | { readonly kind: "choice" | "flags"; readonly options: readonly Option[] }
  | {
      readonly kind: "preset";
      readonly options: readonly Option[];
      /** Printed defaults of other parameters (and of `seed`) by value of the preset. */
      readonly defaults: Readonly<Record<string, Readonly<Record<string, string>>>>;
    }
  | {
      readonly kind: "intList" | "realList";
      readonly min: number;
      readonly max: number;
      readonly scale: "linear" | "log";
      readonly minLength: number;
      readonly maxLength: number;
    }
  | { readonly kind: "points"; readonly minLength: number; readonly maxLength: number; readonly bound: number }
  | { readonly kind: "graph"; readonly maxNodes: number; readonly maxEdges: number }
  | { readonly kind: "sequence"; readonly maxWords: number; readonly words: readonly WordOption[] }
  | { readonly kind: "text"; readonly maxLength: number }
  | { readonly kind: "image"; readonly height: number; readonly width: number; readonly channels: number };

/** The parameter matters only while `parameter` prints as one of `values`. */
export interface Relevance {
  readonly parameter: string;
  readonly values: readonly string[];
}

export type ParameterSpec = ParameterKind & {
  readonly name: string;
  readonly label: string;
  readonly symbol: string;
  readonly unit: string;
  readonly help: string;
  readonly group: string;
  readonly update: "live" | "rebuild";
  readonly relevance: readonly Relevance[];
  /** Printed default. */
  readonly initial: string;
};

type Told = "name" | "label" | "symbol" | "unit" | "help" | "relevance";

export interface ReadoutSpec extends Pick<ParameterSpec, Told> {
  /** How it follows from parameters and other readouts, names in braces; empty if that is no short formula. */
  readonly formula: string;
  readonly dimensions: readonly string[];
  readonly history: boolean;
}

export interface SeriesSpec {
  readonly name: string;
  readonly help: string;
  readonly delivery: "always" | "static" | "demand";
}

export interface StepUnit {
  readonly name: string;
  readonly steps: number;
}

export interface LabSpec {
  readonly id: string;
  readonly title: string;
  readonly question: string;
  readonly units: readonly StepUnit[];
  readonly parameters: readonly ParameterSpec[];
  readonly readouts: readonly ReadoutSpec[];
  readonly series: readonly SeriesSpec[];
  readonly charts: readonly ChartSpec[];
}

export interface Item {
  readonly id: string;
  readonly label: string;
}

export type AnswerForm =
  | { readonly kind: "number"; readonly unit: string }
  | { readonly kind: "choice" | "multiChoice"; readonly options: readonly Item[] }
  | { readonly kind: "ordering"; readonly items: readonly Item[]; readonly places: readonly string[] }
  | { readonly kind: "expression"; readonly variables: readonly string[] }
  | { readonly kind: "dimensions"; readonly rank: number }
  | { readonly kind: "matrix"; readonly rows: number; readonly columns: number }
  | { readonly kind: "run" };

export interface ExerciseSpec {
  readonly id: string;
  readonly title: string;
  readonly points: number;
  readonly seed: number;
  readonly form: AnswerForm;
  /** How many there are. */
  readonly hints: number;
  readonly standing: Standing;
  /** The verdict on the last answer to this variant. */
  readonly last: Verdict | null;
}

/** How far a learner got with an exercise, over all its variants. */
export interface Standing {
  readonly attempts: number;
  /** Best score so far, 0…1. */
  readonly best: number;
}

/** What was seen in an answer; score is the share of the points. */
export interface Verdict {
  readonly score: number;
  readonly points: number;
  readonly findings: readonly { readonly met: boolean; readonly message: string }[];
}

/** What is shown before any simulation ran in the browser's sight: the server computed it into the page. */
export interface FirstFrame {
  readonly step: number;
  readonly readouts: Float64Array;
  readonly series: ReadonlyMap<string, Series>;
}

export interface PageData {
  readonly lab: LabSpec;
  readonly dimensions: Dimensions;
  readonly values: Readonly<Record<string, string>>;
  readonly defaults: Readonly<Record<string, string>>;
  readonly seed: number;
  readonly budget: number;
  readonly reports: readonly Problem[];
  readonly readoutNames: readonly string[];
  readonly first: FirstFrame | null;
  readonly exercises: readonly ExerciseSpec[];
  readonly hide: readonly string[];
  readonly lock: readonly string[];
  /** Where the address wants the run to stand, and the live changes on the way there. */
  readonly time: { readonly step: number; readonly changes: readonly Change[] };
  readonly run: { readonly runId: string; readonly key: RunKey } | null;
  readonly engine: string;
}

export interface Hello {
  readonly type: "hello";
  readonly protocol: number;
  readonly engine: string;
  readonly lab: string;
  readonly runId: string;
  readonly key: RunKey;
  readonly state: RunState;
  readonly step: number;
  readonly budget: number;
  readonly attempt: number;
  readonly speed: Speed;
  /** Flat names of all readouts, in the order of every frame's numbers. */
  readonly readoutNames: readonly string[];
  /** Those with a history: the trace's columns. */
  readonly historyNames: readonly string[];
  readonly dimensions: Dimensions;
}

export interface StateMessage {
  readonly type: "state";
  readonly state: RunState;
  readonly step: number;
  readonly budget: number;
  readonly attempt: number;
  readonly speed: Speed;
  readonly measured: Measured;
  readonly ending: Ending | null;
  readonly queuePlace: number | null;
  readonly key: RunKey;
  /** Lowest step that can be gone back to without replaying the run. */
  readonly earliest: number;
}

export interface ProblemMessage extends Problem {
  readonly type: "problem";
}

export type ServerMessage = Hello | StateMessage | ProblemMessage;

/** Rows for the trace, appended or in place of what is there: row r holds `values[r * columns.length + c]`. */
export interface TraceRows {
  readonly mode: "append" | "replace";
  readonly steps: Float64Array;
  readonly columns: readonly string[];
  readonly values: Float32Array;
}

/** One binary message. A snapshot is a group of them with the same step. */
export interface FrameMessage {
  readonly seq: number;
  readonly attempt: number;
  readonly step: number;
  readonly group: { readonly part: number; readonly of: number } | null;
  readonly readouts: Float64Array | null;
  readonly series: ReadonlyMap<string, Series>;
  readonly trace: TraceRows | null;
}

export type ClientMessage =
  | { readonly type: "play" | "pause" | "reset" }
  | { readonly type: "step"; readonly unit: string; readonly count: number }
  | { readonly type: "back"; readonly count: number }
  | { readonly type: "seek"; readonly step: number }
  | { readonly type: "set"; readonly name: string; readonly value: string }
  | { readonly type: "speed"; readonly stepsPerSecond: Speed }
  | { readonly type: "view"; readonly wanted: readonly string[] }
  | { readonly type: "ack"; readonly seq: number };
