import { thinColumn } from "./thinColumn";
import { thinSteps } from "./thinSteps";
import type { Trace, TraceRows } from "./types";

/** A trace that grows. It holds a bounded number of rows: where more come, the whole is thinned to half. */
export class TraceBuffer {
  static readonly MAX_ROWS = 8192;

  private rows = 0;
  private steps = new Float64Array(64);
  private columns: readonly string[] = [];
  private values: Float32Array[] = [];

  /** Takes rows of a frame. Other columns than before begin a new trace. */
  take(given: TraceRows): void {
    if (given.mode === "replace" || !this.hasColumns(given.columns)) this.clear(given.columns);
    this.reserve(this.rows + given.steps.length);
    this.steps.set(given.steps, this.rows);
    const width = given.columns.length;
    this.values.forEach((column, c) => {
      for (let row = 0; row < given.steps.length; row++) column[this.rows + row] = given.values[row * width + c] ?? NaN;
    });
    this.rows += given.steps.length;
    while (this.rows > TraceBuffer.MAX_ROWS) this.thin();
  }

  clear(columns: readonly string[]): void {
    this.rows = 0;
    this.columns = columns;
    this.values = columns.map(() => new Float32Array(this.steps.length));
  }

  /** What is held now; later rows do not show in it. */
  view(): Trace {
    const columns = this.columns;
    const values = this.values.map((column) => column.subarray(0, this.rows));
    return {
      steps: this.steps.subarray(0, this.rows),
      columns,
      column: (name) => values[columns.indexOf(name)],
    };
  }

  /** What is held now, safe from later changes. */
  copy(): Trace {
    const columns = this.columns;
    const values = this.values.map((column) => column.slice(0, this.rows));
    return { steps: this.steps.slice(0, this.rows), columns, column: (name) => values[columns.indexOf(name)] };
  }

  private hasColumns(columns: readonly string[]): boolean {
    return columns.length === this.columns.length && columns.every((name, c) => name === this.columns[c]);
  }

  private reserve(rows: number): void {
    if (rows <= this.steps.length) return;
    const capacity = Math.max(rows, 2 * this.steps.length);
    const steps = new Float64Array(capacity);
    steps.set(this.steps);
    this.steps = steps;
    this.values = this.values.map((column) => {
      const grown = new Float32Array(capacity);
      grown.set(column);
      return grown;
    });
  }

  private thin(): void {
    const steps = thinSteps(this.steps.subarray(0, this.rows));
    this.steps.set(steps);
    for (const column of this.values) column.set(thinColumn(column.subarray(0, this.rows)));
    this.rows = steps.length;
  }
}
