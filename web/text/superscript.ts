const RAISED: Readonly<Record<string, string>> = {
  "0": "⁰",
  "1": "¹",
  "2": "²",
  "3": "³",
  "4": "⁴",
  "5": "⁵",
  "6": "⁶",
  "7": "⁷",
  "8": "⁸",
  "9": "⁹",
  "-": "⁻",
};

/** An exponent in raised digits: −4 → ⁻⁴. */
export function superscript(exponent: number): string {
  return exponent.toString().replace(/[-0-9]/g, (digit) => RAISED[digit] ?? digit);
}
