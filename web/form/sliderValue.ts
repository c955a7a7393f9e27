import { printNumber } from "./printNumber";

export interface SliderRule {
  readonly kind: "real" | "int";
  readonly min: number;
  readonly max: number;
}

/** The printed value at a position of a slider; on a logarithmic one the position is the exponent of ten. */
export function sliderValue(rule: SliderRule, scale: string, position: number): string {
  const value = scale === "log" ? 10 ** position : position;
  const rounded =
    rule.kind === "int" ? Math.round(value) : scale === "log" ? significant(rule, value) : nearby(rule, value);
  return printNumber(Math.min(rule.max, Math.max(rule.min, rounded)));
}

/** Over many decades a pixel is worth more than one per cent. */
function significant(rule: SliderRule, value: number): number {
  return Number(value.toPrecision(rule.max / rule.min > 1e4 ? 2 : 3));
}

/** As many decimals as five hundred places on the slider can tell apart. */
function nearby(rule: SliderRule, value: number): number {
  const decimals = Math.max(0, Math.ceil(-Math.log10((rule.max - rule.min) / 500)));
  return Number(value.toFixed(Math.min(20, decimals)));
}
