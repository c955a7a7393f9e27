/** The flat names of a readout in their order: `loss` → `loss[0]`, `loss[1]`; a single number is its own name. */
export function flatNames(readout: string, names: readonly string[]): readonly string[] {
  if (names.includes(readout)) return [readout];
  return names.filter((name) => name.startsWith(`${readout}[`));
}
