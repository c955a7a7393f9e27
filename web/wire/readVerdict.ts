import type { JsonReader } from "./JsonReader";
import type { Verdict } from "./types";

export function readVerdict(json: JsonReader): Verdict {
  return {
    score: json.at("score").number(),
    points: json.at("points").number(),
    findings: json
      .at("findings")
      .list((finding) => ({ met: finding.at("met").flag(), message: finding.at("message").text() })),
  };
}
