import type { JsonReader } from "./JsonReader";
import { readRelevance } from "./readRelevance";
import type { Option, ParameterKind, ParameterSpec, WordOption } from "./types";

export function readParameter(json: JsonReader): ParameterSpec {
  return {
    ...readKind(json),
    name: json.at("name").text(),
    label: json.at("label").text(),
    symbol: json.at("symbol").text(),
    unit: json.at("unit").text(),
    help: json.at("help").text(),
    group: json.at("group").text(),
    update: json.at("update").oneOf("live", "rebuild"),
    relevance: json.at("relevance").list(readRelevance),
    initial: json.at("initial").text(),
  };
}

const KINDS = [
  ...(["real", "int", "flag", "choice", "flags", "preset"] as const),
  ...(["intList", "realList", "points", "graph", "sequence", "text", "image"] as const),
] as const;

function readKind(json: JsonReader): ParameterKind {
  const kind = json.at("kind").oneOf(...KINDS);
  switch (kind) {
    case "real":
    case "int":
      return { kind, ...readRange(json) };
    case "intList":
    case "realList":
      return { kind, ...readRange(json), ...readLength(json) };
    case "flag":
      return { kind };
    case "choice":
    case "flags":
      return { kind, options: readOptions(json) };
    case "preset":
      return {
        kind,
        options: readOptions(json),
        defaults: json.at("defaults").record((values) => values.record((value) => value.text())),
      };
    case "points":
      return { kind, ...readLength(json), bound: json.at("bound").number() };
    case "graph":
      return { kind, maxNodes: json.at("maxNodes").count(), maxEdges: json.at("maxEdges").count() };
    case "sequence":
      return { kind, maxWords: json.at("maxWords").count(), words: json.at("words").list(readWord) };
    case "text":
      return { kind, maxLength: json.at("maxLength").count() };
    case "image":
      return {
        kind,
        height: json.at("height").count(),
        width: json.at("width").count(),
        channels: json.at("channels").count(),
      };
  }
}

function readRange(json: JsonReader): { min: number; max: number; scale: "linear" | "log" } {
  return {
    min: json.at("min").number(),
    max: json.at("max").number(),
    scale: json.at("scale").oneOf("linear", "log"),
  };
}

function readLength(json: JsonReader): { minLength: number; maxLength: number } {
  return { minLength: json.at("minLength").count(), maxLength: json.at("maxLength").count() };
}

function readWord(word: JsonReader): WordOption {
  return { value: word.at("value").text(), label: word.at("label").text(), group: word.at("group").flag() };
}

function readOptions(json: JsonReader): Option[] {
  return json.at("options").list((option) => ({ value: option.at("value").text(), label: option.at("label").text() }));
}
