import type { Channel, MarkSpec, Points } from "../wire/types";
import { channelColumn } from "./channelColumn";
import type { Numbers } from "./model";
import type { ChartSource } from "./source";

/** The column that drives a channel, which may stand in another series with as many rows: `labels.class`. */
export function besideColumn(
  points: Points,
  mark: MarkSpec,
  channel: Channel,
  source: ChartSource,
): Numbers | undefined {
  const [name = "", column] = (mark.channels[channel] ?? "").split(".");
  if (column === undefined) return channelColumn(points, mark, channel);
  const other = source.data.series(name);
  if (other?.kind !== "points") return undefined;
  const values = other.values[other.columns.indexOf(column)];
  return values?.length === points.values[0]?.length ? values : undefined;
}
