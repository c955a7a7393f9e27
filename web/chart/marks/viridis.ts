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
export function viridis(share: number): string {
  const place = (1 - Math.min(1, Math.max(0, share))) * (STOPS.length - 1);
  const low = Math.min(STOPS.length - 2, Math.floor(place));
  const [from, to] = [STOPS[low] ?? STOPS[0], STOPS[low + 1] ?? STOPS[0]];
  const mixed = from.map((part, index) => Math.round(part + ((to[index] ?? part) - part) * (place - low)));
  return `rgb(${mixed.join(",")})`;
}
