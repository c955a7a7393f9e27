import type { JsonReader } from "./JsonReader";
import { readDimensions } from "./readDimensions";
import { readProblem } from "./readProblem";
import { readRunKey } from "./readRunKey";
import type { Ending, Hello, RunState, ServerMessage, Speed, StateMessage } from "./types";

/** A text message of the socket. */
export function readServerMessage(json: JsonReader): ServerMessage {
  const type = json.at("type").oneOf("hello", "state", "problem");
  switch (type) {
    case "hello":
      return readHello(json);
    case "state":
      return readState(json);
    case "problem":
      return { type, ...readProblem(json) };
  }
}

function readHello(json: JsonReader): Hello {
  return {
    type: "hello",
    protocol: json.at("protocol").count(),
    engine: json.at("engine").text(),
    lab: json.at("lab").text(),
    runId: json.at("runId").text(),
    key: readRunKey(json.at("key")),
    ...readProgress(json),
    readoutNames: json.at("readoutNames").texts(),
    historyNames: json.at("historyNames").texts(),
    dimensions: readDimensions(json.at("dimensions")),
  };
}

function readState(json: JsonReader): StateMessage {
  return {
    type: "state",
    ...readProgress(json),
    measured: {
      stepsPerSecond: json.at("measured").at("stepsPerSecond").numberOrNaN(),
      framesPerSecond: json.at("measured").at("framesPerSecond").numberOrNaN(),
      msPerStep: json.at("measured").at("msPerStep").numberOrNaN(),
    },
    ending: json.at("ending").or<Ending | null>(null, readEnding),
    queuePlace: json.at("queuePlace").or(0, (place) => place.count()) || null,
    key: readRunKey(json.at("key")),
    earliest: json.at("earliest").or(0, (step) => step.count()),
  };
}

function readEnding(json: JsonReader): Ending | null {
  const ending = { what: json.at("what").text(), advice: json.at("advice").text() };
  return ending.what === "" ? null : ending;
}

interface Progress {
  readonly state: RunState;
  readonly step: number;
  readonly budget: number;
  readonly attempt: number;
  readonly speed: Speed;
}

function readProgress(json: JsonReader): Progress {
  return {
    state: json.at("state").oneOf("preparing", "idle", "running", "paused", "done", "diverged", "failed"),
    // A run that is being prepared has no step yet and says −1.
    step: Math.max(0, json.at("step").number()),
    budget: json.at("budget").count(),
    attempt: json.at("attempt").count(),
    speed: json.at("speed").raw() === "max" ? "max" : json.at("speed").number(),
  };
}
