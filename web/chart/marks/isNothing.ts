import type { Matrix } from "../model";

/** Zeros of an unsigned matrix have no colour; by the logarithm nothing up to zero has one. */
export function isNothing(value: number, { domain, isLog }: Matrix): boolean {
  return isLog ? value <= 0 : domain[0] === 0 && value === 0;
}
