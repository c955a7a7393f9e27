import type { JsonReader } from "./JsonReader";
import type { Relevance } from "./types";

/** One condition of a parameter, a readout or a chart. */
export function readRelevance(condition: JsonReader): Relevance {
  return { parameter: condition.at("parameter").text(), values: condition.at("values").texts() };
}
