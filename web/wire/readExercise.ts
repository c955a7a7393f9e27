import type { JsonReader } from "./JsonReader";
import { readStanding } from "./readStanding";
import { readVerdict } from "./readVerdict";
import type { AnswerForm, ExerciseSpec, Item, Verdict } from "./types";

export function readExercise(json: JsonReader): ExerciseSpec {
  return {
    id: json.at("id").text(),
    title: json.at("title").text(),
    points: json.at("points").number(),
    seed: json.at("seed").number(),
    form: readForm(json.at("form")),
    hints: json.at("hints").count(),
    standing: readStanding(json.at("standing")),
    last: json.at("last").or<Verdict | null>(null, readVerdict),
  };
}

function readForm(json: JsonReader): AnswerForm {
  const kind = json
    .at("kind")
    .oneOf("number", "choice", "multiChoice", "ordering", "expression", "dimensions", "matrix", "run");
  switch (kind) {
    case "number":
      return { kind, unit: json.at("unit").text() };
    case "choice":
    case "multiChoice":
      return { kind, options: json.at("options").list(readItem) };
    case "ordering":
      return { kind, items: json.at("items").list(readItem), places: json.at("places").texts() };
    case "expression":
      return { kind, variables: json.at("variables").texts() };
    case "dimensions":
      return { kind, rank: json.at("rank").count() };
    case "matrix":
      return { kind, rows: json.at("rows").count(), columns: json.at("columns").count() };
    case "run":
      return { kind };
  }
}

function readItem(json: JsonReader): Item {
  return { id: json.at("id").text(), label: json.at("label").text() };
}
