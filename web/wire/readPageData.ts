import type { JsonReader } from "./JsonReader";
import { readChanges } from "./readChanges";
import { readDimensions } from "./readDimensions";
import { readExercise } from "./readExercise";
import { readFirst } from "./readFirst";
import { readLab } from "./readLab";
import { readProblem } from "./readProblem";
import { readRunKey } from "./readRunKey";
import type { FirstFrame, PageData } from "./types";

/** What the server wrote into a lab page for its scripts. */
export function readPageData(json: JsonReader): PageData {
  return {
    lab: readLab(json.at("lab")),
    dimensions: readDimensions(json.at("dimensions")),
    values: json.at("values").record((value) => value.text()),
    defaults: json.at("defaults").record((value) => value.text()),
    seed: json.at("seed").number(),
    budget: json.at("budget").count(),
    reports: json.at("reports").list(readProblem),
    readoutNames: json.at("readoutNames").texts(),
    first: json.at("first").or<FirstFrame | null>(null, readFirst),
    exercises: json.at("exercises").list(readExercise),
    hide: json.at("hide").texts(),
    lock: json.at("lock").texts(),
    time: {
      step: json.at("time").at("step").count(),
      changes: readChanges(json.at("time").at("changes")),
    },
    run: json.at("run").or<PageData["run"]>(null, (run) => ({
      runId: run.at("runId").text(),
      key: readRunKey(run.at("key")),
    })),
    engine: json.at("engine").text(),
  };
}
