import { Malformed } from "./Malformed";
import type { Numbers } from "./types";

export type NumberType = "f64" | "f32" | "u8";

const BYTES: Readonly<Record<NumberType, number>> = { f64: 8, f32: 4, u8: 1 };

/** The numbers of a block, seen in place without copying. */
export function decodeBlock(body: Uint8Array, type: NumberType, offset: number, count: number): Numbers {
  const start = body.byteOffset + offset;
  if (start % 8 !== 0 || offset + count * BYTES[type] > body.byteLength) {
    throw new Malformed(`block must lie within ${body.byteLength} bytes, got ${count} × ${type} at ${offset}`);
  }
  switch (type) {
    case "f64":
      return new Float64Array(body.buffer, start, count);
    case "f32":
      return new Float32Array(body.buffer, start, count);
    case "u8":
      return new Uint8Array(body.buffer, start, count);
  }
}
