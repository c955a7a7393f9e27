import { formatCount } from "../text/formatCount";
import { superscript } from "../text/superscript";

/** A value of an axis, as short as it can be: 0.5, 2,000, 10⁻⁴, −3×10⁶. */
export function formatTick(value: number): string {
  if (value === 0) return "0";
  const size = Math.abs(value);
  const sign = value < 0 ? "−" : "";
  if (size >= 1e-3 * 0.999 && size < 1e5) return sign + plain(size);
  const power = Math.floor(Math.log10(size) + 1e-9);
  const mantissa = Number((size / 10 ** power).toPrecision(3));
  return `${sign}${mantissa === 1 ? "" : `${mantissa}×`}10${superscript(power)}`;
}

function plain(size: number): string {
  const short = Number(size.toPrecision(6));
  return Number.isInteger(short) ? formatCount(short) : short.toString();
}
