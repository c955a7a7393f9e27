import type { Axis } from "./scales/axis";
import type { ChartSettings } from "./types";
import type { Cell, ChartSpec, MarkSpec, Role } from "../wire/types";

/** Numbers of a column; not-a-number marks a value that is not there. */
export type Numbers = ArrayLike<number>;

/** How a thing looks: colour 1…6 and dash and marker 1…4, so that no information is in colour alone. */
export interface Style {
  readonly colour: number;
  readonly dash: number;
  readonly marker: number;
  readonly role: Role;
}

export interface Curve {
  readonly key: string;
  readonly label: string;
  /** The name without that of its mark, for narrow places: the legend says what the dashes of the marks mean. */
  readonly short?: string;
  readonly xs: Numbers;
  readonly ys: Numbers;
  readonly style: Style;
  /** What was before: drawn below, read by nobody. */
  readonly ghost: boolean;
  /** Letter of the run where several are drawn together. */
  readonly run?: string;
}

export interface LineLayer {
  readonly kind: "line";
  readonly mark: MarkSpec;
  readonly curves: readonly Curve[];
  /** The trace's own steps where x is something else: a trajectory; else null. */
  readonly steps: Numbers | null;
}

export interface Dot {
  readonly key: string;
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  readonly label: string;
  readonly style: Style;
  /** Colour of a ring, 0 for none. */
  readonly ring: number;
  /** A colour by value, in place of that of the style. */
  readonly fill?: string;
}

export interface DotLayer {
  readonly kind: "dot";
  readonly mark: MarkSpec;
  readonly dots: readonly Dot[];
}

/** A bar from x0 to x1 and from y0 to y1 in units of the axes; one pair may be a category. */
export interface Bar {
  readonly key: string;
  readonly label: string;
  readonly category: number;
  readonly from: number;
  readonly to: number;
  readonly style: Style;
}

export interface BarLayer {
  readonly kind: "bar";
  readonly mark: MarkSpec;
  readonly bars: readonly Bar[];
  /** Categories run along x, along y, or the bars stand on a numeric x from `from` to `to`. */
  readonly along: "x" | "y" | "interval";
}

export interface AreaLayer {
  readonly kind: "area";
  readonly mark: MarkSpec;
  /** Corners of regions; infinite where the region reaches the end of the axis. */
  readonly regions: readonly Region[];
  readonly bands: readonly Band[];
}

export interface Region {
  readonly x0: number;
  readonly x1: number;
  readonly y0: number;
  readonly y1: number;
}

/** A band between two curves. */
export interface Band {
  readonly key: string;
  readonly xs: Numbers;
  readonly lows: Numbers;
  readonly highs: Numbers;
  readonly style: Style;
}

export interface RuleLayer {
  readonly kind: "rule";
  readonly mark: MarkSpec;
  readonly vertical: boolean;
  readonly rules: readonly { readonly key: string; readonly value: number; readonly label: string }[];
}

/** A matrix that spans a rectangle of the axes; row 0 is at y0. */
export interface Matrix {
  readonly rows: number;
  readonly columns: number;
  readonly values: Numbers;
  readonly domain: readonly [number, number];
  readonly span: Region;
  /** Colours go by the decimal logarithm, and the domain is in its units. */
  readonly isLog: boolean;
  /** What columns are called where the axis does not say. */
  readonly columnNames: readonly string[];
}

export interface HeatLayer {
  readonly kind: "heat";
  readonly mark: MarkSpec;
  readonly matrix: Matrix | null;
  readonly printed: boolean;
  /** What the colours stand for, with its unit. */
  readonly title: string;
}

export interface ContourLayer {
  readonly kind: "contour";
  readonly mark: MarkSpec;
  readonly matrix: Matrix | null;
}

export interface ImagesLayer {
  readonly kind: "images";
  readonly mark: MarkSpec;
  readonly count: number;
  readonly height: number;
  readonly width: number;
  readonly channels: number;
  readonly values: Numbers;
  readonly domain: readonly [number, number];
  /** Words below the pictures; a picture without any shows its number. */
  readonly captions: readonly string[];
}

/** How far a node or an edge has come: not reached, reached, reached on the way back too, worked on; none if it has no states. */
export type State = 0 | 1 | 2 | 3 | null;

export interface Node {
  readonly key: string;
  readonly index: number;
  readonly x: number;
  readonly y: number;
  /** 0 while the node has no class. */
  readonly colour: number;
  readonly ring: number;
  readonly square: boolean;
  readonly hollow: boolean;
  readonly label: string;
  readonly value: number;
  readonly state: State;
  readonly isCurrent: boolean;
  /** What is known of it, in words; worked out for the few nodes that are read. */
  readonly facts: () => readonly (readonly [string, string])[];
}

export interface Edge {
  readonly from: number;
  readonly to: number;
  /** Not-a-number where it has none. */
  readonly value: number;
  readonly state: State;
}

export interface GraphLayer {
  readonly kind: "graph";
  readonly mark: MarkSpec;
  readonly nodes: readonly Node[];
  readonly edges: readonly Edge[];
  readonly isDirected: boolean;
  /** What the classes are called, in the order of their colours. */
  readonly classes: readonly string[];
  /** Nodes have labels in words, which stand below them. */
  readonly isNamed: boolean;
  /** The step whose messages travel along the edges, null where there are none. */
  readonly sent: number | null;
}

export interface TableLayer {
  readonly kind: "table";
  readonly mark: MarkSpec;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
  /** The present row, −1 for none. */
  readonly current: number;
}

export interface TextLayer {
  readonly kind: "text";
  readonly mark: MarkSpec;
  readonly texts: readonly { readonly key: string; readonly x: number; readonly y: number; readonly text: string }[];
}

export type Layer =
  | LineLayer
  | DotLayer
  | BarLayer
  | AreaLayer
  | RuleLayer
  | HeatLayer
  | ContourLayer
  | ImagesLayer
  | GraphLayer
  | TableLayer
  | TextLayer;

export interface Margin {
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly left: number;
}

/** Where marks are drawn: the frame of width × height inside the margin, and the axes that map into it. */
export interface Plot {
  readonly chart: ChartSpec;
  readonly width: number;
  readonly height: number;
  readonly margin: Margin;
  readonly x: Axis;
  readonly y: Axis;
  readonly settings: ChartSettings;
  /** Pictures of more than 500 marks go here, in the same coordinates as the frame; null where there is none. */
  readonly canvas: CanvasRenderingContext2D | null;
}

/** A place that can be read: by pointing, tapping, or walking with the arrow keys. */
export interface Stop {
  readonly key: string;
  readonly x: number;
  readonly y: number;
  readonly title: string;
  readonly rows: readonly Row[];
}

export interface Row {
  readonly label: string;
  readonly value: string;
  /** Null where the row has no mark of its own. */
  readonly style: Style | null;
  readonly x: number;
  readonly y: number;
}
