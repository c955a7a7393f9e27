import type { JsonReader } from "./JsonReader";
import type { Standing } from "./types";

export function readStanding(json: JsonReader): Standing {
  return { attempts: json.at("attempts").count(), best: json.at("best").number() };
}
