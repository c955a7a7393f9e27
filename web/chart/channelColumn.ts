import type { Channel, MarkSpec, Points } from "../wire/types";
import type { Numbers } from "./model";

/** The column that drives a channel: the named one, else the one of the channel's own name. */
export function channelColumn(points: Points, mark: MarkSpec, channel: Channel): Numbers | undefined {
  const standard: Readonly<Partial<Record<Channel, string>>> = { colour: "class" };
  const wanted = [mark.channels[channel], channel, standard[channel]].filter((name) => name !== undefined);
  const place = wanted.map((name) => points.columns.indexOf(name)).find((at) => at >= 0);
  return place === undefined ? undefined : points.values[place];
}
