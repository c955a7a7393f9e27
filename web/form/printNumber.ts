/** The printed form of a number, letter for letter as the server prints it: `1000`, `0.15`, `1e-4`. */
export function printNumber(value: number): string {
  const size = Math.abs(value);
  if (Number.isInteger(value) && size < 1e15) return (value + 0).toFixed(0).replace(/^-0$/, "0");
  if (size >= 1e-3 && size < 1e7) return value.toString();
  return value.toExponential().replace("e+", "e");
}
