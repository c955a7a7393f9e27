import { isRelevant } from "../isRelevant";
import type { ChartSource } from "../source";
import { printNumber } from "./printNumber";

export interface PaintedPoint {
  readonly x: number;
  readonly y: number;
  readonly kind: number;
}

/** The points of a parameter, each edit of which can be taken back. */
export class PointEdits {
  private readonly before: string[] = [];
  private entered: string | null = null;
  private source: ChartSource | null = null;

  constructor(
    private readonly parameter: string,
    private readonly say: (text: string) => void,
  ) {}

  show(source: ChartSource): void {
    this.source = source;
  }

  /** Whether the points count, with the other parameters as they are. */
  get isActive(): boolean {
    const parameter = this.spec;
    return this.source !== null && parameter !== null && isRelevant(parameter, this.source.context);
  }

  get present(): readonly PaintedPoint[] {
    return parse(this.printed);
  }

  get canUndo(): boolean {
    return this.before.length > 0;
  }

  /** A number within what the parameter allows, with as many digits as it keeps. */
  bounded(value: number): number {
    const bound = this.spec?.bound ?? Infinity;
    return Number(printNumber(Math.min(bound, Math.max(-bound, value))));
  }

  /** The reader begins to edit: this is what Escape restores. */
  enter(): void {
    this.entered = this.printed;
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
    const before = this.printed;
    if (!this.send(print(next), words)) return false;
    this.before.push(before);
    return true;
  }

  undo(): void {
    const last = this.before.pop();
    if (last === undefined) this.say("nothing to take back");
    else this.send(last, "taken back");
  }

  /** Everything since the reader began to edit; false if that is nothing. */
  restore(): boolean {
    if (this.entered === null || this.entered === this.printed) return false;
    return this.commit(parse(this.entered), "restored");
  }

  private get spec() {
    const parameter = this.source?.context.parameter(this.parameter);
    return parameter?.kind === "points" ? parameter : null;
  }

  private get printed(): string {
    return this.source?.context.value(this.parameter) ?? "";
  }

  private send(printed: string, words: string): boolean {
    if (!this.source || printed === this.printed) return false;
    this.source.context.setParameter(this.parameter, printed);
    const isTaken = this.printed === printed;
    this.say(isTaken ? words : "the points cannot be changed here");
    return isTaken;
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
