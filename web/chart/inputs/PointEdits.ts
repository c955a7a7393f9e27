import type { ChartSource } from "../source";
import { PrintedEdits } from "./PrintedEdits";
import { printNumber } from "./printNumber";

export interface PaintedPoint {
  readonly x: number;
  readonly y: number;
  readonly kind: number;
}

/** The points of a parameter, each edit of which can be taken back. */
export class PointEdits {
  private readonly edits: PrintedEdits;

  constructor(
    parameter: string,
    private readonly say: (text: string) => void,
  ) {
    this.edits = new PrintedEdits(parameter, "points", say);
  }

  show(source: ChartSource): void {
    this.edits.show(source);
  }

  /** Whether the points count, with the other parameters as they are. */
  get isActive(): boolean {
    return this.edits.isActive;
  }

  get present(): readonly PaintedPoint[] {
    return parse(this.edits.printed);
  }

  get canUndo(): boolean {
    return this.edits.canUndo;
  }

  /** A number within what the parameter allows, with as many digits as it keeps. */
  bounded(value: number): number {
    const bound = this.spec?.bound ?? Infinity;
    return Number(printNumber(Math.min(bound, Math.max(-bound, value))));
  }

  /** The reader begins to edit: this is what Escape restores. */
  enter(): void {
    this.edits.enter();
  }

  /** Sets the points and says what became of them; false if they are refused. */
  commit(next: readonly PaintedPoint[], words: string): boolean {
    const { spec } = this;
    if (spec && next.length > spec.maxLength) {
      this.say(`${spec.maxLength} points are the most`);
      return false;
    }
    if (spec && next.length < spec.minLength) {
      this.say(`${spec.minLength} points are the least`);
      return false;
    }
    return this.edits.commit(print(next), words);
  }

  undo(): void {
    this.edits.undo();
  }

  /** Everything since the reader began to edit; false if that is nothing. */
  restore(): boolean {
    return this.edits.restore();
  }

  private get spec() {
    const { spec } = this.edits;
    return spec?.kind === "points" ? spec : null;
  }
}

function parse(printed: string): PaintedPoint[] {
  return printed
    .split(";")
    .filter((row) => row.trim() !== "")
    .map((row) => {
      const [x = "", y = "", kind = "c0"] = row.split(",");
      return { x: Number(x), y: Number(y), kind: Number(kind.trim().slice(1)) };
    });
}

function print(points: readonly PaintedPoint[]): string {
  return points.map(({ x, y, kind }) => `${printNumber(x)},${printNumber(y)}${kind > 0 ? `,c${kind}` : ""}`).join(";");
}
