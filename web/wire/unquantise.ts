/** Values that travelled as bytes: 0…254 spread over the domain, 255 is not a number. */
export function unquantise(bytes: Uint8Array, domain: readonly [number, number]): Float32Array {
  const [min, max] = domain;
  return Float32Array.from(bytes, (byte) => (byte === 255 ? NaN : min + (byte / 254) * (max - min)));
}
