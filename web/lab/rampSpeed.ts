import type { Speed } from "../wire/types";

/** How fast a run goes that begins slowly: the first steps can be followed one by one, the last as fast as they come. */
export function rampSpeed(step: number): Speed {
  if (step < 50) return 4;
  if (step < 150) return 20;
  return step < 450 ? 60 : "max";
}
