/** The printed form of a number, letter for letter as the server prints it: `1000`, `0.15`, `1.0e-4`. */
export function printNumber(value: number): string {
  const size = Math.abs(value);
  if (Number.isInteger(value) && size < 1e15) return (value + 0).toFixed(0).replace(/^-0$/, "0");
  if (size >= 1e-3 && size < 1e7) return value.toString();
  const [mantissa = "", exponent = ""] = value.toExponential().split("e");
  return `${mantissa.includes(".") ? mantissa : `${mantissa}.0`}e${exponent.replace("+", "")}`;
}
