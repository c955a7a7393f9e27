import { decodeBlock } from "./decodeBlock";
import type { JsonReader } from "./JsonReader";
import { readDomain } from "./readDomain";
import { readTable } from "./readTable";
import type { Grid, Numbers, Points, Series } from "./types";
import { unquantise } from "./unquantise";

/** A series of a binary message: described in its header, with the numbers in its body. */
export function decodeSeries(entry: JsonReader, body: Uint8Array): Series {
  switch (entry.at("kind").oneOf("points", "grid", "table")) {
    case "points":
      return decodePoints(entry, body);
    case "grid":
      return decodeGrid(entry, body);
    case "table":
      return readTable(entry);
  }
}

function decodePoints(entry: JsonReader, body: Uint8Array): Points {
  const columns = entry.at("columns").texts();
  const [rows = 0] = entry.at("shape").list((size) => size.count());
  const type = entry.at("dtype").oneOf("f32", "f64", "u8");
  const block = withGaps(decodeBlock(body, type, entry.at("offset").count(), rows * columns.length));
  return { kind: "points", columns, values: columns.map((_, c) => block.subarray(c * rows, (c + 1) * rows)) };
}

/** Class numbers that travelled as bytes: 255 stands for one that is not there. */
function withGaps(block: Numbers): Numbers {
  return block instanceof Uint8Array ? Float32Array.from(block, (byte) => (byte === 255 ? NaN : byte)) : block;
}

function decodeGrid(entry: JsonReader, body: Uint8Array): Grid {
  const shape = entry.at("shape").list((size) => size.count());
  const count = shape.reduce((product, size) => product * size, 1);
  const domain = readDomain(entry.at("domain"));
  const type = entry.at("dtype").oneOf("f32", "f64", "u8");
  const block = decodeBlock(body, type, entry.at("offset").count(), count);
  return { kind: "grid", shape, domain, values: block instanceof Uint8Array ? unquantise(block, domain) : block };
}
