import type { JsonReader } from "./JsonReader";
import { readRelevance } from "./readRelevance";
import type { AxisSpec, ChartSpec, InputSpec, MarkSource, MarkSpec } from "./types";

export function readChart(json: JsonReader): ChartSpec {
  return {
    id: json.at("id").text(),
    title: json.at("title").text(),
    caption: json.at("caption").text(),
    x: readAxis(json.at("x")),
    y: readAxis(json.at("y")),
    marks: json.at("marks").list(readMark),
    inputs: json.at("inputs").list(readInput),
    relevance: json.at("relevance").list(readRelevance),
  };
}

function readAxis(json: JsonReader): AxisSpec {
  return {
    kind: json.at("kind").oneOf("linear", "log", "symlog", "band", "step", "none"),
    title: json.at("title").text(),
    unit: json.at("unit").text(),
    source: json.at("source").text(),
  };
}

function readMark(json: JsonReader): MarkSpec {
  return {
    kind: json
      .at("kind")
      .oneOf("line", "dot", "bar", "area", "rule", "heat", "contour", "images", "graph", "table", "text"),
    source: readSource(json.at("source")),
    channels: json.at("channels").record((column) => column.text()),
    role: json
      .at("role")
      .oneOf(
        ...(["measured", "train", "test", "validation", "theory", "bound"] as const),
        ...(["reference", "threshold", "ghost", "input", "highlight"] as const),
      ),
    label: json.at("label").text(),
    options: json
      .at("options")
      .list((option) =>
        option.oneOf("values", "vertical", "steps", "cards", "code", "log", "equal", "arrows", "messages"),
      ),
  };
}

function readSource(json: JsonReader): MarkSource {
  const kind = json.at("kind").oneOf("trace", "now", "series", "graph", "constant", "readout");
  switch (kind) {
    case "trace":
      return { kind, x: json.at("x").text(), y: json.at("y").text() };
    case "now":
    case "readout":
      return { kind, readout: json.at("readout").text() };
    case "series":
      return { kind, series: json.at("series").text() };
    case "graph":
      return { kind, nodes: json.at("nodes").text(), edges: json.at("edges").text() };
    case "constant":
      return { kind, value: json.at("value").number() };
  }
}

function readInput(json: JsonReader): InputSpec {
  return {
    kind: json.at("kind").oneOf("point", "paint", "connect", "draw", "pick", "order", "slide"),
    parameter: json.at("parameter").text(),
    mark: json.at("mark").count(),
  };
}
