import { describe, expect, it } from "vitest";
import { TraceBuffer } from "../../wire/TraceBuffer";
import type { TraceRows } from "../../wire/types";

function rows(mode: TraceRows["mode"], first: number, count: number, columns = ["loss"]): TraceRows {
  const steps = Float64Array.from({ length: count }, (_, i) => first + i);
  const values = Float32Array.from(
    { length: count * columns.length },
    (_, i) => first + Math.floor(i / columns.length),
  );
  return { mode, steps, columns, values };
}

describe("TraceBuffer", () => {
  it("appends rows in order", () => {
    const buffer = new TraceBuffer();
    buffer.take(rows("append", 0, 100));
    buffer.take(rows("append", 100, 50));
    const trace = buffer.view();
    expect(trace.steps.length).toBe(150);
    expect(trace.column("loss")?.[149]).toBe(149);
    expect(trace.column("accuracy")).toBeUndefined();
  });

  it("starts again on replace", () => {
    const buffer = new TraceBuffer();
    buffer.take(rows("append", 0, 100));
    buffer.take(rows("replace", 0, 10));
    expect([...buffer.view().steps]).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
  });

  it("starts again when the columns change", () => {
    const buffer = new TraceBuffer();
    buffer.take(rows("append", 0, 100));
    buffer.take(rows("append", 0, 3, ["loss[0]", "loss[1]"]));
    expect(buffer.view().columns).toEqual(["loss[0]", "loss[1]"]);
    expect(buffer.view().steps.length).toBe(3);
  });

  it("stays bounded and keeps first step, last step and peaks", () => {
    const buffer = new TraceBuffer();
    const long = rows("append", 0, 3 * TraceBuffer.MAX_ROWS + 1);
    long.values[5001] = 1e6;
    buffer.take(long);
    const trace = buffer.view();
    expect(trace.steps.length).toBeLessThanOrEqual(TraceBuffer.MAX_ROWS);
    expect(trace.steps[0]).toBe(0);
    expect(trace.steps.at(-1)).toBe(3 * TraceBuffer.MAX_ROWS);
    expect(Math.max(...(trace.column("loss") ?? []))).toBe(1e6);
  });

  it("gives copies that later rows do not change", () => {
    const buffer = new TraceBuffer();
    buffer.take(rows("append", 0, 2));
    const copy = buffer.copy();
    buffer.take(rows("replace", 7, 2));
    expect(copy.column("loss")?.[0]).toBe(0);
  });
});
