import type { JsonReader } from "./JsonReader";
import { readSeries } from "./readSeries";
import type { FirstFrame } from "./types";

/** Step 0 of a run that nobody has started. */
export function readFirst(json: JsonReader): FirstFrame {
  return {
    step: json.at("step").count(),
    readouts: json.at("readouts").numbers(),
    series: json.at("series").map(readSeries),
  };
}
