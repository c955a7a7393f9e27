import { describe, expect, it } from "vitest";
import { decodeFrame } from "../../wire/decodeFrame";
import { Malformed } from "../../wire/Malformed";
import { encodeFrame } from "./encodeFrame";

const head = { seq: 7, attempt: 2, step: 40, readouts: [0.5, null] };

function withSeries(entry: Record<string, unknown>, numbers: Float64Array | Float32Array | Uint8Array): ArrayBuffer {
  const header = { ...head, series: [entry] };
  return encodeFrame(header, [{ numbers, place: (offset) => (entry.offset = offset) }]);
}

describe("decodeFrame", () => {
  it("reads numbers of the header, null as not-a-number", () => {
    const frame = decodeFrame(encodeFrame({ ...head, series: [] }, []));
    expect(frame).toMatchObject({ seq: 7, attempt: 2, step: 40, group: null, trace: null });
    expect([...(frame.readouts ?? [])]).toEqual([0.5, NaN]);
  });

  it("reads rows of a trace", () => {
    const entry = { name: "trace", kind: "trace", mode: "append", rows: 2, columns: ["a", "b"], dtype: "f32" };
    const places: Record<string, number> = {};
    const header = { ...head, series: [Object.assign(places, entry)] };
    const frame = decodeFrame(
      encodeFrame(header, [
        { numbers: Float64Array.of(39, 40), place: (offset) => (places.steps = offset) },
        { numbers: Float32Array.of(1, 2, 3, NaN), place: (offset) => (places.offset = offset) },
      ]),
    );
    expect(frame.trace?.mode).toBe("append");
    expect([...(frame.trace?.steps ?? [])]).toEqual([39, 40]);
    expect([...(frame.trace?.values ?? [])]).toEqual([1, 2, 3, NaN]);
    expect(frame.series.size).toBe(0);
  });

  it("reads points column by column", () => {
    const entry = { name: "now", kind: "points", mode: "replace", dtype: "f32", columns: ["x", "y"], shape: [3, 2] };
    const series = decodeFrame(withSeries(entry, Float32Array.of(1, 2, 3, 4, 5, 6))).series.get("now");
    expect(series).toEqual({
      kind: "points",
      columns: ["x", "y"],
      values: [Float32Array.of(1, 2, 3), Float32Array.of(4, 5, 6)],
    });
  });

  it("spreads the bytes of a grid over its domain", () => {
    const entry = { name: "bowl", kind: "grid", mode: "replace", dtype: "u8", shape: [1, 3], domain: [-1, 1] };
    const series = decodeFrame(withSeries(entry, Uint8Array.of(0, 254, 255))).series.get("bowl");
    expect(series).toMatchObject({ kind: "grid", shape: [1, 3], values: Float32Array.of(-1, 1, NaN) });
  });

  it("keeps doubles of a grid exact", () => {
    const entry = { name: "counts", kind: "grid", mode: "replace", dtype: "f64", shape: [1, 2], domain: [0, 1] };
    const series = decodeFrame(withSeries(entry, Float64Array.of(0.1, 0.2))).series.get("counts");
    expect(series).toMatchObject({ values: Float64Array.of(0.1, 0.2) });
  });

  it("reads tables from the header", () => {
    const entry = { name: "test", kind: "table", mode: "replace", columns: ["node"], rows: [[8], ["x"], [null]] };
    expect(decodeFrame(encodeFrame({ ...head, series: [entry] }, [])).series.get("test")).toEqual({
      kind: "table",
      columns: ["node"],
      rows: [[8], ["x"], [null]],
    });
  });

  it.each([
    ["nothing", new ArrayBuffer(0)],
    ["a header longer than the message", new Uint8Array([255, 255, 0, 0, 123]).buffer],
    ["no JSON", encodeFrame("x", []).slice(0, 7)],
    ["a header without step", encodeFrame({ seq: 1, attempt: 1, series: [] }, [])],
    [
      "a block outside of the message",
      withSeries({ name: "a", kind: "points", dtype: "f64", columns: ["x"], shape: [9, 1] }, Float64Array.of(1)),
    ],
  ])("refuses %s as malformed", (_, data) => {
    expect(() => decodeFrame(data)).toThrow(Malformed);
  });
});
