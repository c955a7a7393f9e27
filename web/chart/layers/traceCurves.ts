import type { MarkSpec, Trace } from "../../wire/types";
import { chosenNames } from "../chosenNames";
import { curveStyle } from "../curveStyle";
import { flatNames } from "../flatNames";
import { indexLabel } from "../indexLabel";
import { indexOf } from "../indexOf";
import { isQuiet } from "../isQuiet";
import type { Curve, Numbers } from "../model";
import { presentTrace } from "../presentTrace";
import type { ChartSource } from "../source";
import { traceFrom } from "../traceFrom";

interface Columns {
  readonly trace: Trace;
  readonly x: string;
  readonly y: string;
}

/** One curve per index of the readout `y`: against another readout, the axis's readout, or the step. */
export function traceCurves(mark: MarkSpec, source: ChartSource): readonly Curve[] {
  if (mark.source.kind !== "trace") return [];
  const readout = mark.source.y;
  const x = mark.source.x === "" ? source.chart.x.source : mark.source.x;
  const of = (trace: Trace) => curvesOf({ trace, x, y: readout }, mark, source);
  const now = of(presentTrace(source.data));
  if (mark.role === "theory" || mark.role === "bound") return now;
  const { ghost, ahead, step } = source.data;
  const before = ghost ? of(ghost).map(ghostly("ghost")) : [];
  const beyond = ahead ? of(traceFrom(ahead, step)).map(ghostly("ahead")) : [];
  return [...before, ...beyond, ...now];
}

function ghostly(name: string): (curve: Curve) => Curve {
  return (curve) => ({ ...curve, key: `${name} ${curve.key}`, ghost: true });
}

function curvesOf({ trace, x, y }: Columns, mark: MarkSpec, source: ChartSource): Curve[] {
  const names = chosenNames(flatNames(y, trace.columns), mark, source);
  return names.flatMap((name, index) => {
    const ys = trace.column(name);
    const xs = abscissa(trace, x, name);
    if (!ys || !xs) return [];
    const style = curveStyle(source.chart, mark, { index, count: names.length });
    return [{ key: name, ...namesOf(name, names.length, { mark, source }), xs, ys, style, ghost: false }];
  });
}

/** The x readout at the same index, or the single one, or the step. */
function abscissa(trace: Trace, x: string, name: string): Numbers | undefined {
  if (x === "") return trace.steps;
  const index = /\[.*\]$/.exec(name)?.[0] ?? "";
  return trace.column(x + index) ?? trace.column(x);
}

type Names = Pick<Curve, "label" | "short">;

/** By its index, by its mark, or by both where several marks have several curves each. */
function namesOf(name: string, count: number, { mark, source }: { mark: MarkSpec; source: ChartSource }): Names {
  const readout = mark.source.kind === "trace" ? mark.source.y : "";
  const info = source.context.readouts.find((one) => one.name === readout);
  const own = [mark.label, info?.symbol, info?.label].find((name) => name !== undefined && name !== "") ?? readout;
  const indices = indexOf(name)
    .map((at, place) => indexLabel(source.data.dimensions, info?.dimensions[place] ?? "", at))
    .slice(mark.channels.curve === undefined ? 0 : 1)
    .join(", ");
  if (indices === "") return { label: own };
  if (!hasPeers(mark, source)) return { label: indices };
  return count === 1 ? { label: own } : { label: `${own}, ${indices}`, short: indices };
}

/** Whether other lines of the chart stand for something else. Theory and bounds are named by their marks in any case. */
function hasPeers(mark: MarkSpec, { chart }: ChartSource): boolean {
  const peers = chart.marks.filter((other) => other.kind === "line" && isQuiet(other.role) === isQuiet(mark.role));
  return isQuiet(mark.role) ? peers.filter((other) => other.role === mark.role).length > 1 : peers.length > 1;
}
