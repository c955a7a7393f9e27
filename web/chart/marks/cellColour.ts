import { signed } from "./signed";
import { viridis } from "./viridis";

/** The colour scale of a domain: signed with grey at zero if it spans zero, else viridis. */
export function cellColour(domain: readonly [number, number]): (value: number) => string {
  const [low, high] = domain;
  if (low < 0 && high > 0) {
    const reach = Math.max(-low, high);
    return (value) => signed(value / reach);
  }
  const width = high - low || 1;
  return (value) => viridis((value - low) / width);
}
