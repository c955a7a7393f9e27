/** The steps that go with thinned columns: of every four the first and the last; a rest of less than four is kept. */
export function thinSteps(steps: Float64Array): Float64Array {
  const buckets = Math.floor(steps.length / 4);
  return steps.filter((_, row) => row >= 4 * buckets || row % 4 === 0 || row % 4 === 3);
}
