/** A number as a parameter prints it, with four significant digits. */
export function printNumber(value: number): string {
  const rounded = Number(value.toPrecision(4));
  return Object.is(rounded, -0) ? "0" : rounded.toString();
}
