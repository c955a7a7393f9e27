import type { Style } from "../model";

/** A marker around the origin: 1 circle, 2 square, 3 triangle, 4 diamond, all of about the same weight. */
export function markerPath(marker: Style["marker"], radius: number): string {
  const r = radius;
  switch (marker) {
    case 2: {
      const half = r * 0.9;
      return `M${-half},${-half}H${half}V${half}H${-half}Z`;
    }
    case 3:
      return `M0,${-1.25 * r}L${1.15 * r},${0.8 * r}H${-1.15 * r}Z`;
    case 4:
      return `M0,${-1.3 * r}L${1.1 * r},0L0,${1.3 * r}L${-1.1 * r},0Z`;
    default:
      return `M${-r},0A${r},${r} 0 1 1 ${r},0A${r},${r} 0 1 1 ${-r},0Z`;
  }
}
