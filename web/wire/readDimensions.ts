import type { JsonReader } from "./JsonReader";
import type { Dimensions } from "./types";

export function readDimensions(json: JsonReader): Dimensions {
  return json.record((entries) =>
    entries.list((entry) => ({ ...entry.record((attribute) => attribute.raw()), label: entry.at("label").text() })),
  );
}
