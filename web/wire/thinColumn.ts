/**
 * Halves a history: of every four values the two extremes stay, in the order of time, so that peaks stay visible however
 * often it is applied. A rest of less than four values is kept.
 */
export function thinColumn(values: Float32Array): Float32Array {
  const buckets = Math.floor(values.length / 4);
  const rest = values.subarray(4 * buckets);
  const thinned = new Float32Array(2 * buckets + rest.length);
  for (let bucket = 0; bucket < buckets; bucket++) {
    thinned.set(extremes(values.subarray(4 * bucket, 4 * bucket + 4)), 2 * bucket);
  }
  thinned.set(rest, 2 * buckets);
  return thinned;
}

function extremes(values: Float32Array): [number, number] {
  let low = NaN;
  let high = NaN;
  let lowFirst = true;
  for (const value of values) {
    if (Number.isNaN(value)) continue;
    if (!(low <= value)) {
      low = value;
      lowFirst = false;
    }
    if (!(high >= value)) {
      high = value;
      lowFirst = true;
    }
  }
  return lowFirst ? [low, high] : [high, low];
}
