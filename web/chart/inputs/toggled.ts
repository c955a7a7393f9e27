/** A printed list of whole numbers with `index` put in, in order, or taken out. */
export function toggled(list: string, index: number): string {
  const numbers = list
    .split(",")
    .filter((part) => part.trim() !== "")
    .map(Number);
  const without = numbers.filter((number) => number !== index);
  const next = without.length < numbers.length ? without : [...numbers, index].sort((a, b) => a - b);
  return next.join(",");
}
