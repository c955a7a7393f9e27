import type { Checked } from "./checkNumber";
import { printNumber } from "./printNumber";
import { quote } from "./quote";
import { readNumber } from "../text/readNumber";

export interface PointsRule {
  readonly name: string;
  readonly minLength: number;
  readonly maxLength: number;
  readonly bound: number;
}

/** Points as text: `x,y` or `x,y,c1`, separated by semicolons or line ends, kept to 4 significant digits. */
export function checkPoints(rule: PointsRule, text: string): Checked {
  const rows = text.split(/[;\n]/).map((row) => row.trim());
  const given = rows.filter((row) => row !== "");
  if (given.length < rule.minLength || given.length > rule.maxLength) {
    const { minLength: least, maxLength: most } = rule;
    const range = least === most ? `${least}` : `${least} to ${most}`;
    return { rule: `${rule.name} must have ${range} points, got ${given.length}` };
  }
  const printed: string[] = [];
  for (const row of given) {
    const checked = checkPoint(rule, row);
    if ("rule" in checked) return checked;
    printed.push(checked.printed);
  }
  return { printed: printed.join(";") };
}

function checkPoint(rule: PointsRule, row: string): Checked {
  const parts = row.split(",").map((part) => part.trim());
  const [x = "", y = "", group = "c0"] = parts;
  const numbers = [readNumber(x), readNumber(y)];
  if (parts.length > 3 || numbers.some(Number.isNaN) || !/^c\d$/.test(group)) {
    return { rule: `${rule.name} must be points such as 1,2;-0.5,3, got ${quote(row)}` };
  }
  if (numbers.some((number) => Math.abs(number) > rule.bound)) {
    const bound = printNumber(rule.bound);
    return { rule: `${rule.name} must have coordinates in [-${bound}, ${bound}], got ${quote(row)}` };
  }
  const place = numbers.map((number) => printNumber(Number(number.toExponential(3)))).join(",");
  return { printed: group === "c0" ? place : `${place},${group}` };
}
