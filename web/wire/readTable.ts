import type { JsonReader } from "./JsonReader";
import type { Cell, Table } from "./types";

export function readTable(json: JsonReader): Table {
  return {
    kind: "table",
    columns: json.at("columns").texts(),
    rows: json.at("rows").list((row) => row.list(readCell)),
  };
}

function readCell(json: JsonReader): Cell {
  const value = json.raw();
  if (value === null || typeof value === "string" || typeof value === "number" || typeof value === "boolean") {
    return value;
  }
  return json.fail("a text, a number, or true or false");
}
