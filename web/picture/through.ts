/** Bytes sent through a stream that changes them. What comes out is cut once it is longer than `most`. */
export async function through(
  bytes: Uint8Array,
  stream: CompressionStream | DecompressionStream,
  most: number,
): Promise<Uint8Array> {
  const writer = stream.writable.getWriter();
  // What is wrong with the bytes is told by the reader; nobody waits for the writer.
  writer.write(Uint8Array.from(bytes)).catch(() => undefined);
  writer.close().catch(() => undefined);
  const reader = (stream.readable as ReadableStream<Uint8Array>).getReader();
  const parts: number[] = [];
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    parts.push(...part.value);
    if (parts.length > most) {
      await reader.cancel();
      break;
    }
  }
  return Uint8Array.from(parts);
}
