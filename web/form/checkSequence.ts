import type { WordOption } from "../wire/types";
import type { Checked } from "./checkNumber";
import { quote } from "./quote";

export interface SequenceRule {
  readonly name: string;
  readonly maxWords: number;
  readonly words: readonly WordOption[];
}

const TOKEN = /[A-Za-z0-9]+\(?|./g;

/** A sequence as text, `zero.each(forward.backward).step`: words with points between them, parentheses after groups. */
export function checkSequence(rule: SequenceRule, text: string): Checked {
  const given = text.replace(/\s/g, "");
  const names = new Set(rule.words.map((word) => (word.group ? `${word.value}(` : word.value)));
  let [open, count] = [0, 0];
  // What may come next: a word, a word or the end of an empty group, or what follows a word.
  let next: "word" | "first" | "behind" = given === "" ? "behind" : "word";
  for (const [token] of given.matchAll(TOKEN)) {
    if (next !== "behind" && names.has(token)) {
      count++;
      next = token.endsWith("(") ? "first" : "behind";
      open += next === "first" ? 1 : 0;
    } else if (token === ")" && open > 0 && next !== "word") {
      open--;
      next = "behind";
    } else if (token === "." && next === "behind") next = "word";
    else return { rule: `${rule.name} must be ${vocabulary(rule)} with points between them, got ${quote(token)}` };
  }
  if (open > 0) return { rule: `${rule.name} must close every parenthesis, got ${open} open at the end` };
  if (next === "word") return { rule: `${rule.name} must have a word behind every point, got none at the end` };
  return count <= rule.maxWords
    ? { printed: given }
    : { rule: `${rule.name} must have at most ${rule.maxWords} words, got ${count}` };
}

function vocabulary({ words }: SequenceRule): string {
  return words.map((word) => (word.group ? `${word.value}(…)` : word.value)).join(", ");
}
