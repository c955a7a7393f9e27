import { printNumber } from "./printNumber";
import { quote } from "./quote";
import { readNumber } from "../text/readNumber";

export type Checked = { readonly printed: string } | { readonly rule: string };

export interface NumberRule {
  readonly name: string;
  readonly kind: "real" | "int";
  readonly min: number;
  readonly max: number;
}

/** A single number in its range. */
export function checkNumber(rule: NumberRule, text: string): Checked {
  const value = readNumber(text);
  const whole = rule.kind === "real" || Number.isInteger(value);
  if (whole && value >= rule.min && value <= rule.max) return { printed: printNumber(value) };
  const kind = rule.kind === "int" ? "a whole number" : "a number";
  const range = `[${printNumber(rule.min)}, ${printNumber(rule.max)}]`;
  return { rule: `${rule.name} must be ${kind} in ${range}, got ${quote(text)}` };
}
