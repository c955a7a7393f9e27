import type { JsonReader } from "./JsonReader";
import { readChanges } from "./readChanges";
import type { RunKey } from "./types";

export function readRunKey(json: JsonReader): RunKey {
  return {
    lab: json.at("lab").text(),
    parameters: json.at("parameters").record((value) => value.text()),
    seed: json.at("seed").number(),
    changes: readChanges(json.at("changes")),
  };
}
