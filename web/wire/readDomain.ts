import type { JsonReader } from "./JsonReader";

/** The interval that a colour scale spans. */
export function readDomain(json: JsonReader): readonly [number, number] {
  const [min, max] = json.list((end) => end.numberOrNaN());
  return min === undefined || max === undefined ? json.fail("two numbers") : [min, max];
}
