import type { ParameterSpec } from "../wire/types";
import { checkNumber, type Checked } from "./checkNumber";
import { checkGraph } from "./checkGraph";
import { checkPoints } from "./checkPoints";
import { checkSequence } from "./checkSequence";
import { quote } from "./quote";

/** What became of a value that a learner gave: its printed form, or a sentence saying what must be. */
export function checkValue(spec: ParameterSpec, text: string): Checked {
  switch (spec.kind) {
    case "real":
    case "int":
      return checkNumber(spec, text);
    case "intList":
    case "realList":
      return checkList(spec, text);
    case "points":
      return checkPoints(spec, text);
    case "graph":
      return checkGraph(spec, text);
    case "sequence":
      return checkSequence(spec, text);
    case "flag":
      return oneOf(["true", "false"], text.trim(), `${spec.name} must be true or false, got ${quote(text)}`);
    case "choice":
    case "preset": {
      const values = spec.options.map((option) => option.value);
      return oneOf(values, text.trim(), `${spec.name} must be one of ${values.join(", ")}, got ${quote(text)}`);
    }
    case "flags":
      return checkFlags(spec, text);
    case "text":
      return text.length <= spec.maxLength
        ? { printed: text }
        : { rule: `${spec.name} must have at most ${spec.maxLength} characters, got ${text.length}` };
    case "image":
      return checkImage(spec.name, text.trim());
  }
}

function oneOf(values: readonly string[], text: string, rule: string): Checked {
  return values.includes(text) ? { printed: text } : { rule };
}

/** Its letters; whether they unpack to a picture of the right size is for the server to say. */
function checkImage(name: string, text: string): Checked {
  return /^[\w-]*$/.test(text) && text.length % 4 !== 1
    ? { printed: text }
    : { rule: `${name} must be a picture in the letters A–Z a–z 0–9 - _, got ${quote(text)}` };
}

function checkFlags(spec: ParameterSpec & { kind: "choice" | "flags" }, text: string): Checked {
  const values = spec.options.map((option) => option.value);
  const given = text
    .split(",")
    .map((part) => part.trim())
    .filter((part) => part !== "");
  return given.every((part) => values.includes(part))
    ? { printed: values.filter((value) => given.includes(value)).join(",") }
    : { rule: `${spec.name} must be a list out of ${values.join(", ")}, got ${quote(text)}` };
}

function checkList(spec: ParameterSpec & { kind: "intList" | "realList" }, text: string): Checked {
  const parts = text.trim() === "" ? [] : text.split(",");
  const { minLength: least, maxLength: most } = spec;
  if (parts.length < least || parts.length > most) {
    const range = least === most ? `${least}` : `${least} to ${most}`;
    return { rule: `${spec.name} must have ${range} entries, got ${parts.length}` };
  }
  const entry = { ...spec, kind: spec.kind === "intList" ? ("int" as const) : ("real" as const) };
  const printed: string[] = [];
  for (const part of parts) {
    const checked = checkNumber(entry, part);
    if ("rule" in checked) return checked;
    printed.push(checked.printed);
  }
  return { printed: printed.join(",") };
}
