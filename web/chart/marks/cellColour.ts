import type { Rgb } from "../../picture/paintPicture";
import { signedParts } from "./signed";
import { viridisParts } from "./viridis";

export interface ColourScale {
  readonly domain: readonly [number, number];
  readonly isLog: boolean;
}

/** The colours of a domain: signed with grey at zero if it spans zero, else viridis; by the logarithm always viridis. */
export function cellParts({ domain: [low, high], isLog }: ColourScale): (value: number) => Rgb {
  const width = high - low || 1;
  if (isLog) return (value) => viridisParts((Math.log10(value) - low) / width);
  if (low < 0 && high > 0) {
    const reach = Math.max(-low, high);
    return (value) => signedParts(value / reach);
  }
  return (value) => viridisParts((value - low) / width);
}

/** The same for style sheets. */
export function cellColour(scale: ColourScale): (value: number) => string {
  const parts = cellParts(scale);
  return (value) => `rgb(${parts(value).join(",")})`;
}
