import { readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { decodeFrame } from "../../wire/decodeFrame";
import { GroupAssembler } from "../../wire/GroupAssembler";
import { JsonReader } from "../../wire/JsonReader";
import { readSeries } from "../../wire/readSeries";
import { readServerMessage } from "../../wire/readServerMessage";
import type { FrameMessage, Series } from "../../wire/types";

const recorded = join(dirname(fileURLToPath(import.meta.url)), "../../../src/test/resources/wire");
const frames = readdirSync(recorded)
  .filter((name) => name.endsWith(".bin"))
  .map((name) => name.replace(".bin", ""));

function text(name: string): string {
  return readFileSync(join(recorded, name), "utf8");
}

function frame(name: string): FrameMessage {
  const bytes = readFileSync(join(recorded, `${name}.bin`));
  return decodeFrame(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length));
}

/** Compares as floats: what was written with 32 bits is not the decimal of the example. */
function plain(series: Series): unknown {
  if (series.kind === "table") return series;
  if (series.kind === "grid") return { ...series, values: rounded(series.values) };
  return { ...series, values: series.values.map(rounded) };
}

function rounded(numbers: Iterable<number>): number[] {
  return [...numbers].map((value) => (Number.isNaN(value) ? NaN : Number(Math.fround(value).toPrecision(6))));
}

describe("examples recorded by the server", () => {
  it.each(frames)("%s decodes to what the server wrote", (name) => {
    const decoded = frame(name);
    const expected = JsonReader.parse(text(`${name}.json`));
    expect(decoded.seq).toBe(expected.at("seq").count());
    expect(decoded.attempt).toBe(expected.at("attempt").count());
    expect(decoded.step).toBe(expected.at("step").count());
    expect([...(decoded.readouts ?? [])]).toEqual([...expected.at("readouts").numbers()]);
    const series = expected.at("series").map(readSeries);
    expect([...decoded.series.keys()].sort()).toEqual([...series.keys()].sort());
    for (const [key, value] of decoded.series) {
      const written = series.get(key);
      expect(plain(value)).toEqual(written && plain(written));
    }
  });

  it.each(frames)("%s brings the rows of its trace", (name) => {
    const expected = JsonReader.parse(text(`${name}.json`)).at("trace");
    const trace = frame(name).trace;
    expect(trace === null).toBe(expected.isAbsent());
    if (!trace) return;
    expect(trace.mode).toBe(expected.at("mode").text());
    expect([...trace.steps]).toEqual([...expected.at("steps").numbers()]);
    const rows = expected.at("rows").list((row) => [...row.numbers()]);
    expect(rounded(trace.values)).toEqual(rounded(rows.flat()));
  });

  it("a snapshot is complete with its second message", () => {
    const groups = new GroupAssembler();
    expect(groups.take(frame("frame-snapshot-1"))).toBeNull();
    expect(groups.take(frame("frame-snapshot-2"))).toHaveLength(2);
  });

  it.each(["hello", "state", "state-diverged", "problem"])("%s.json is understood", (name) => {
    const message = readServerMessage(JsonReader.parse(text(`${name}.json`)));
    expect(message.type).toBe(name.split("-")[0]);
  });

  it("a divergence says what happened and what to try", () => {
    const message = readServerMessage(JsonReader.parse(text("state-diverged.json")));
    expect(message).toMatchObject({ state: "diverged" });
    expect(message.type === "state" && message.ending?.what).toBeTruthy();
  });
});
