import type { JsonReader } from "./JsonReader";
import type { RunKey } from "./types";

export function readRunKey(json: JsonReader): RunKey {
  return {
    lab: json.at("lab").text(),
    parameters: json.at("parameters").record((value) => value.text()),
    seed: json.at("seed").number(),
    changes: json.at("changes").or([], (changes) =>
      changes.list((change) => ({
        step: change.at("step").count(),
        name: change.at("name").text(),
        value: change.at("value").text(),
      })),
    ),
  };
}
