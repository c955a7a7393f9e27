const DECIMAL = /^[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d{1,4})?$/;
const GROUPED = /^[+-]?\d{1,3}(,\d{3})+$/;

/** The number that a learner wrote; a true minus and thousands separators are understood. Not-a-number if it is none. */
export function readNumber(text: string): number {
  const trimmed = text.trim().replace(/−/g, "-");
  const plain = GROUPED.test(trimmed) ? trimmed.replace(/,/g, "") : trimmed;
  return plain.length <= 400 && DECIMAL.test(plain) ? Number(plain) : NaN;
}
