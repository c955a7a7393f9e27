import { formatCount } from "./formatCount";
import { superscript } from "./superscript";

/**
 * A number for reading: `digits` significant digits (3 unless told), a true minus, powers as ×10⁻⁴ outside
 * 0.001 … 99,999. Whole numbers up to 99,999 are written out with thousands separators; undefined ones are a dash.
 */
export function formatNumber(value: number, digits = 3): string {
  if (Number.isNaN(value)) return "–";
  if (!Number.isFinite(value)) return value > 0 ? "∞" : "−∞";
  const size = Math.abs(value);
  if (Number.isInteger(value) && size < 1e5) return formatCount(value);
  const sign = value < 0 ? "−" : "";
  const [mantissa = "", exponent = "0"] = size.toExponential(digits - 1).split("e");
  const power = Number(exponent);
  if (power >= -3 && power < 5) return sign + plain(size, power, digits);
  return `${sign}${trimmed(mantissa)}×10${superscript(power)}`;
}

function plain(size: number, power: number, digits: number): string {
  const decimals = Math.max(0, digits - 1 - power);
  const rounded = size.toFixed(decimals);
  return decimals === 0 ? formatCount(Number(rounded)) : rounded;
}

function trimmed(mantissa: string): string {
  return mantissa.includes(".") ? mantissa.replace(/\.?0+$/, "") : mantissa;
}
