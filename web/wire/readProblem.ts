import type { JsonReader } from "./JsonReader";
import type { Problem } from "./types";

export function readProblem(json: JsonReader): Problem {
  return { parameter: json.at("parameter").or("", (name) => name.text()), message: json.at("message").text() };
}
