/** A whole number with thousands separators and a true minus: 1234 → 1,234. */
export function formatCount(value: number): string {
  const digits = Math.abs(Math.round(value))
    .toString()
    .replace(/\B(?=(\d{3})+$)/g, ",");
  return value <= -0.5 ? `−${digits}` : digits;
}
