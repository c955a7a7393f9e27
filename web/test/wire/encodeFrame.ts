/** A block of numbers for a frame: which header field takes its offset. */
export interface Block {
  readonly numbers: Float64Array | Float32Array | Uint8Array;
  readonly place: (offset: number) => void;
}

/** Encodes a frame as the server does: header length, padded header, blocks at multiples of 8. */
export function encodeFrame(header: unknown, blocks: readonly Block[]): ArrayBuffer {
  let size = 0;
  for (const block of blocks) {
    block.place(size);
    size += Math.ceil(block.numbers.byteLength / 8) * 8;
  }
  const json = JSON.stringify(header);
  const bytes = new TextEncoder().encode(json.padEnd(Math.ceil((json.length + 4) / 8) * 8 - 4));
  const data = new ArrayBuffer(4 + bytes.length + size);
  new DataView(data).setUint32(0, bytes.length, true);
  new Uint8Array(data).set(bytes, 4);
  let offset = 4 + bytes.length;
  for (const { numbers } of blocks) {
    new Uint8Array(data).set(new Uint8Array(numbers.buffer, numbers.byteOffset, numbers.byteLength), offset);
    offset += Math.ceil(numbers.byteLength / 8) * 8;
  }
  return data;
}
