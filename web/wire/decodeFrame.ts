import { decodeBlock } from "./decodeBlock";
import { decodeSeries } from "./decodeSeries";
import { JsonReader } from "./JsonReader";
import { Malformed } from "./Malformed";
import type { FrameMessage, Series, TraceRows } from "./types";

const LENGTH_BYTES = 4;

/**
 * A binary message: u32 little-endian length H of the header, H bytes of JSON padded so that 4 + H is divisible by 8,
 * then blocks of little-endian numbers, each at a multiple of 8, at offsets counted from the end of the header.
 */
export function decodeFrame(data: ArrayBuffer): FrameMessage {
  const length = data.byteLength < LENGTH_BYTES ? Infinity : new DataView(data).getUint32(0, true);
  if (LENGTH_BYTES + length > data.byteLength) {
    throw new Malformed(`frame must hold its header, got ${data.byteLength} bytes`);
  }
  const header = JsonReader.parse(new TextDecoder().decode(new Uint8Array(data, LENGTH_BYTES, length)));
  const body = new Uint8Array(data, LENGTH_BYTES + length);
  const entries = header.at("series").list((entry) => entry);
  return {
    seq: header.at("seq").count(),
    attempt: header.at("attempt").count(),
    step: header.at("step").count(),
    group: header.at("group").or<FrameMessage["group"]>(null, (group) => ({
      part: group.at("part").count(),
      of: group.at("of").count(),
    })),
    readouts: header.at("readouts").or<Float64Array | null>(null, (readouts) => readouts.numbers()),
    series: decodeAll(entries, body),
    trace: decodeTrace(entries, body),
  };
}

function decodeAll(entries: readonly JsonReader[], body: Uint8Array): Map<string, Series> {
  const series = entries.filter((entry) => !isTrace(entry));
  return new Map(series.map((entry) => [entry.at("name").text(), decodeSeries(entry, body)]));
}

function decodeTrace(entries: readonly JsonReader[], body: Uint8Array): TraceRows | null {
  const entry = entries.find(isTrace);
  if (!entry) return null;
  const rows = entry.at("rows").count();
  const columns = entry.at("columns").texts();
  const steps = decodeBlock(body, "f64", entry.at("steps").count(), rows);
  const values = decodeBlock(body, "f32", entry.at("offset").count(), rows * columns.length);
  if (!(steps instanceof Float64Array && values instanceof Float32Array)) return null;
  return { mode: entry.at("mode").oneOf("append", "replace"), steps, columns, values };
}

function isTrace(entry: JsonReader): boolean {
  return entry.at("kind").raw() === "trace";
}
