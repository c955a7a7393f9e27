import { bisectCenter } from "d3-array";
import { formatNumber } from "../../text/formatNumber";
import { isQuiet } from "../isQuiet";
import type { Curve, Layer, LineLayer, Plot, Row, Stop } from "../model";
import { moveInRow } from "./moveInRow";
import type { Reader } from "./reader";

interface Named {
  readonly name: string;
  readonly curve: Curve;
}

/** Reads all curves at one x: the rows of a tooltip are the curves. */
export function curveReader(layers: readonly Layer[], plot: Plot): Reader | null {
  const named = layers
    .filter((layer): layer is LineLayer => layer.kind === "line" && layer.steps === null)
    .flatMap((layer) =>
      layer.curves.filter((one) => !one.ghost && one.xs.length > 0).map((curve) => nameOf(layer, curve)),
    );
  const longest = named.reduce<Curve | null>(
    (most, { curve }) => (curve.xs.length > (most?.xs.length ?? 0) ? curve : most),
    null,
  );
  if (!longest) return null;
  const xs = distinct(longest);
  return {
    count: xs.length,
    line: true,
    at: (index) => stopAt(xs[index], named, plot),
    nearest: (x, y) =>
      x < -8 || x > plot.width + 40 || y < -20 || y > plot.height + 20 ? -1 : bisectCenter(xs, plot.x.invert(x)),
    move: (index, move) => moveInRow(index, xs.length, move),
  };
}

function nameOf(layer: LineLayer, curve: Curve): Named {
  return { curve, name: isQuiet(curve.style.role) && layer.mark.label !== "" ? layer.mark.label : curve.label };
}

function distinct(curve: Curve): number[] {
  const xs = Array.from(curve.xs).filter(Number.isFinite);
  return xs.filter((x, index) => index === 0 || x !== xs[index - 1]);
}

function stopAt(x: number | undefined, named: readonly Named[], plot: Plot): Stop | null {
  if (x === undefined) return null;
  const rows = named.flatMap((one) => rowAt(x, one, plot));
  const spec = plot.x.spec;
  const unit = spec.unit === "1" ? "" : ` ${spec.unit}`;
  return {
    key: x.toString(),
    x: plot.x.at(x),
    y: rows.find((row) => Number.isFinite(row.y))?.y ?? plot.height / 2,
    title: `${spec.title} ${formatNumber(x, 4)}${unit}`,
    rows,
  };
}

function rowAt(x: number, { name, curve }: Named, plot: Plot): Row[] {
  const at = bisectCenter(curve.xs, x);
  const value = curve.ys[at] ?? NaN;
  if (Number.isNaN(value)) return [];
  const unit = plot.y.spec.unit === "1" ? "" : ` ${plot.y.spec.unit}`;
  const style = isQuiet(curve.style.role) ? null : curve.style;
  return [
    { label: name, value: formatNumber(value) + unit, style, x: plot.x.at(curve.xs[at] ?? NaN), y: plot.y.at(value) },
  ];
}
