import type { MarkSpec, Points } from "../../wire/types";
import { channelColumn } from "../channelColumn";
import { curveStyle } from "../curveStyle";
import type { AreaLayer, Band, Region } from "../model";
import type { ChartSource } from "../source";

/** Regions x0–x1 or y0–y1 of the frame, or a band y0–y1 over x. */
export function areaLayer(mark: MarkSpec, source: ChartSource): AreaLayer {
  const points = mark.source.kind === "series" ? source.data.series(mark.source.series) : undefined;
  if (points?.kind !== "points") return { kind: "area", mark, regions: [], bands: [] };
  const xs = channelColumn(points, mark, "x");
  const band = xs ? bandOf(points, xs, { mark, source }) : null;
  return { kind: "area", mark, regions: band ? [] : regionsOf(points, mark), bands: band ? [band] : [] };
}

interface About {
  readonly mark: MarkSpec;
  readonly source: ChartSource;
}

function bandOf(points: Points, xs: ArrayLike<number>, { mark, source }: About): Band | null {
  const lows = channelColumn(points, mark, "y0");
  const highs = channelColumn(points, mark, "y1");
  const style = curveStyle(source.chart, mark, { index: 0, count: 1 });
  return lows && highs ? { key: "band", xs, lows, highs, style } : null;
}

function regionsOf(points: Points, mark: MarkSpec): Region[] {
  const rows = points.values[0]?.length ?? 0;
  const [x0, x1, y0, y1] = (["x0", "x1", "y0", "y1"] as const).map((channel) => channelColumn(points, mark, channel));
  return Array.from({ length: rows }, (_, row) => ({
    x0: x0?.[row] ?? -Infinity,
    x1: x1?.[row] ?? Infinity,
    y0: y0?.[row] ?? -Infinity,
    y1: y1?.[row] ?? Infinity,
  }));
}
