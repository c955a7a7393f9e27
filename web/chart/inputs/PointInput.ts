import { formatNumber } from "../../text/formatNumber";
import type { InputSpec } from "../../wire/types";
import type { Group } from "../marks/group";
import type { Layer, Plot } from "../model";
import type { ChartSource } from "../source";
import type { ChartInput } from "./chartInput";
import { Handle } from "./Handle";
import { printNumber } from "./printNumber";
import { sender } from "./sender";

interface Point {
  readonly x: number;
  readonly y: number;
  readonly rest: string;
}

/** Handles on the points of a parameter, as many as it has. */
export class PointInput implements ChartInput {
  private readonly handles: Handle[] = [];
  private points: Point[] = [];
  private plot: Plot | null = null;
  private source: ChartSource | null = null;

  constructor(
    private readonly spec: InputSpec,
    private readonly group: Group,
    private readonly say: (text: string) => void,
  ) {}

  show(_: readonly Layer[], plot: Plot, source: ChartSource): void {
    this.plot = plot;
    this.source = source;
    if (this.handles.some((handle) => handle.isHeld)) return;
    this.points = parse(source.context.value(this.spec.parameter));
    while (this.handles.length > this.points.length) this.handles.pop()?.remove();
    while (this.handles.length < this.points.length) this.handles.push(this.handle(this.handles.length));
    this.draw();
  }

  private handle(index: number): Handle {
    return new Handle(this.group, {
      moved: (to) => {
        if (this.plot) this.move(index, this.plot.x.invert(to.x), this.plot.y.invert(to.y));
      },
      nudged: (right, up) => {
        const point = this.points[index];
        if (!this.plot || !point) return;
        const [x, y] = [width(this.plot.x.domain), width(this.plot.y.domain)];
        this.move(index, point.x + right * x, point.y + up * y);
        this.say(this.words(index));
      },
      released: () => {
        if (!this.source) return;
        sender(this.spec.parameter, this.source.context).commit(print(this.points));
        this.say(`${this.words(index)}, set`);
      },
      restored: () => {
        if (this.source) this.points = parse(this.source.context.value(this.spec.parameter));
        this.draw();
      },
    });
  }

  private move(index: number, x: number, y: number): void {
    const point = this.points[index];
    if (!point) return;
    this.points[index] = { x: this.bounded(x), y: this.bounded(y), rest: point.rest };
    this.draw();
  }

  private bounded(value: number): number {
    const parameter = this.source?.context.parameter(this.spec.parameter);
    const bound = parameter?.kind === "points" ? parameter.bound : Infinity;
    return Math.min(bound, Math.max(-bound, Number(value.toPrecision(3))));
  }

  private draw(): void {
    const { plot } = this;
    if (!plot) return;
    this.points.forEach((point, index) => {
      const at = { x: plot.x.at(point.x), y: plot.y.at(point.y) };
      this.handles[index]?.draw(at, this.name(index), this.words(index));
    });
  }

  private name(index: number): string {
    const label = this.source?.context.parameter(this.spec.parameter)?.label ?? this.spec.parameter;
    return this.points.length > 1 ? `${label} ${index + 1}` : label.toLowerCase();
  }

  private words(index: number): string {
    const point = this.points[index];
    if (!point || !this.plot) return "";
    return `${this.plot.x.spec.title} ${formatNumber(point.x)}, ${this.plot.y.spec.title} ${formatNumber(point.y)}`;
  }
}

function width([low, high]: readonly [number, number]): number {
  return high - low;
}

function parse(printed: string): Point[] {
  return printed
    .split(";")
    .filter((row) => row.trim() !== "")
    .map((row) => {
      const [x = "", y = "", ...rest] = row.split(",");
      return { x: Number(x), y: Number(y), rest: rest.join(",") };
    });
}

function print(points: readonly Point[]): string {
  return points.map(({ x, y, rest }) => [printNumber(x), printNumber(y), ...(rest ? [rest] : [])].join(",")).join(";");
}
