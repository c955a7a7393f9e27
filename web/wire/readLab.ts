import type { JsonReader } from "./JsonReader";
import { readChart } from "./readChart";
import { readParameter } from "./readParameter";
import { readRelevance } from "./readRelevance";
import type { LabSpec, ReadoutSpec } from "./types";

export function readLab(json: JsonReader): LabSpec {
  return {
    id: json.at("id").text(),
    title: json.at("title").text(),
    question: json.at("question").text(),
    units: json.at("units").list((unit) => ({ name: unit.at("name").text(), steps: unit.at("steps").count() })),
    parameters: json.at("parameters").list(readParameter),
    readouts: json.at("readouts").list(readReadout),
    series: json.at("series").list((series) => ({
      name: series.at("name").text(),
      help: series.at("help").text(),
      delivery: series.at("delivery").oneOf("always", "static", "demand"),
    })),
    charts: json.at("charts").list(readChart),
  };
}

function readReadout(json: JsonReader): ReadoutSpec {
  return {
    name: json.at("name").text(),
    label: json.at("label").text(),
    symbol: json.at("symbol").text(),
    unit: json.at("unit").text(),
    help: json.at("help").text(),
    formula: json.at("formula").text(),
    dimensions: json.at("dimensions").texts(),
    history: json.at("history").flag(),
    relevance: json.at("relevance").list(readRelevance),
  };
}
