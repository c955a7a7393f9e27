import type { JsonReader } from "./JsonReader";
import type { Change } from "./types";

/** Live changes of a run; none where nothing is said of them. */
export function readChanges(json: JsonReader): readonly Change[] {
  return json.or([], (changes) =>
    changes.list((change) => ({
      step: change.at("step").count(),
      name: change.at("name").text(),
      value: change.at("value").text(),
    })),
  );
}
