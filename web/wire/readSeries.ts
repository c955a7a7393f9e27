import type { JsonReader } from "./JsonReader";
import { readDomain } from "./readDomain";
import { readTable } from "./readTable";
import type { Series } from "./types";

/** A series as the page carries it: numbers written out in JSON. */
export function readSeries(json: JsonReader): Series {
  switch (json.at("kind").oneOf("points", "grid", "table")) {
    case "points":
      return readPoints(json);
    case "grid":
      return {
        kind: "grid",
        shape: json.at("shape").list((size) => size.count()),
        domain: readDomain(json.at("domain")),
        values: json.at("values").numbers(),
      };
    case "table":
      return readTable(json);
  }
}

function readPoints(json: JsonReader): Series {
  const columns = json.at("columns").texts();
  const rows = json.at("rows").list((row) => row.numbers());
  return {
    kind: "points",
    columns,
    values: columns.map((_, c) => Float64Array.from(rows, (row) => row[c] ?? NaN)),
  };
}
