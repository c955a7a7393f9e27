import type { Rgb } from "../../picture/paintPicture";

/** Stops of viridis from dark to light, equally spaced. */
const STOPS = [
  [68, 1, 84],
  [71, 45, 123],
  [59, 82, 139],
  [44, 114, 142],
  [33, 145, 140],
  [40, 174, 128],
  [94, 201, 98],
  [173, 220, 48],
  [253, 231, 37],
] as const;

/** The colour of a share of the domain; on the light plate more is heavier, so 0 is light and 1 is dark. */
export function viridisParts(share: number): Rgb {
  const place = (1 - Math.min(1, Math.max(0, share || 0))) * (STOPS.length - 1);
  const low = Math.min(STOPS.length - 2, Math.floor(place));
  const [from, to] = [STOPS[low] ?? STOPS[0], STOPS[low + 1] ?? STOPS[0]];
  const mixed = (at: 0 | 1 | 2) => Math.round(from[at] + (to[at] - from[at]) * (place - low));
  return [mixed(0), mixed(1), mixed(2)];
}
