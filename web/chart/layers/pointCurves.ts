import type { MarkSpec, Points } from "../../wire/types";
import { channelColumn } from "../channelColumn";
import { curveLabel } from "../curveLabel";
import { curveStyle } from "../curveStyle";
import { indexLabel } from "../indexLabel";
import type { Curve, Numbers } from "../model";
import type { ChartSource } from "../source";

/** Curves y(x) of a series of points: one, one per value of `curve`, or one per column where no column is named. */
export function pointCurves(mark: MarkSpec, source: ChartSource): readonly Curve[] {
  if (mark.source.kind !== "series") return [];
  const points = source.data.series(mark.source.series);
  if (points?.kind !== "points") return [];
  const xs = channelColumn(points, mark, "x");
  if (!xs) return [];
  const ys = channelColumn(points, mark, "y");
  if (!ys) return perColumn(points, xs, { mark, source });
  const curve = channelColumn(points, mark, "curve");
  return curve ? perCurve({ xs, ys, curve }, mark, source) : [single(xs, ys, { mark, source })];
}

interface About {
  readonly mark: MarkSpec;
  readonly source: ChartSource;
}

function single(xs: Numbers, ys: Numbers, { mark, source }: About): Curve {
  const style = curveStyle(source.chart, mark, { index: 0, count: 1 });
  const key = mark.channels.y ?? "y";
  return { key, label: mark.label || key, xs, ys, style, ghost: false };
}

function perColumn(points: Points, xs: Numbers, { mark, source }: About): Curve[] {
  const places = points.columns.map((_, place) => place).filter((place) => points.values[place] !== xs);
  return places.map((place, index) => ({
    key: points.columns[place] ?? "",
    label: indexLabel(source.data.dimensions, "curve", index),
    xs,
    ys: points.values[place] ?? [],
    style: curveStyle(source.chart, mark, { index, count: places.length }),
    ghost: false,
  }));
}

interface Rows {
  readonly xs: Numbers;
  readonly ys: Numbers;
  readonly curve: Numbers;
}

function perCurve({ xs, ys, curve }: Rows, mark: MarkSpec, source: ChartSource): Curve[] {
  const ids = [...new Set(Array.from(curve).filter(Number.isFinite))].sort((a, b) => a - b);
  return ids.map((id) => {
    const rows = Array.from(curve, (value, row) => (value === id ? row : -1)).filter((row) => row >= 0);
    return {
      key: id.toString(),
      label: curveLabel(source.data.dimensions, mark.channels.curve, id),
      xs: rows.map((row) => xs[row] ?? NaN),
      ys: rows.map((row) => ys[row] ?? NaN),
      style: curveStyle(source.chart, mark, { index: id, count: Math.max(2, ids.length) }),
      ghost: false,
    };
  });
}
