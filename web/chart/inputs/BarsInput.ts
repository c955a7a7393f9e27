import { formatNumber } from "../../text/formatNumber";
import type { InputSpec } from "../../wire/types";
import type { Group } from "../marks/group";
import type { Bar, BarLayer, Layer, Plot } from "../model";
import type { Axis } from "../scales/axis";
import type { ChartSource } from "../source";
import type { ChartInput } from "./chartInput";
import { Handle } from "./Handle";
import { printNumber } from "./printNumber";
import { sender, type Sender } from "./sender";

/** A handle on the end of every bar, which slides its entry of a list; a bar beyond the list adds to it. */
export class BarsInput implements ChartInput {
  private readonly handles: Handle[] = [];
  private values: number[] = [];
  private layer: BarLayer | null = null;
  private plot: Plot | null = null;
  private source: ChartSource | null = null;
  private sender: Sender | null = null;

  constructor(
    private readonly spec: InputSpec,
    private readonly group: Group,
    private readonly say: (text: string) => void,
  ) {}

  show(layers: readonly Layer[], plot: Plot, source: ChartSource): void {
    const layer = layers[this.spec.mark];
    if (layer?.kind !== "bar") return;
    this.layer = layer;
    this.plot = plot;
    this.source = source;
    this.sender ??= sender(this.spec.parameter, source.context);
    if (!this.handles.some((handle) => handle.isHeld)) this.values = this.present(layer.bars);
    while (this.handles.length > layer.bars.length) this.handles.pop()?.remove();
    while (this.handles.length < layer.bars.length) this.handles.push(this.handle(this.handles.length).crowd());
    this.draw();
  }

  private get isAlongY(): boolean {
    return this.layer?.along === "y";
  }

  private handle(index: number): Handle {
    return new Handle(this.group, {
      moved: (to) => {
        const axis = this.axis();
        if (axis) this.move(index, axis.invert(this.isAlongY ? to.x : to.y));
      },
      nudged: (right, up) => {
        const axis = this.axis();
        if (!axis || !this.plot) return;
        const pixels = this.isAlongY ? (right || up) * this.plot.width : -(up || right) * this.plot.height;
        this.move(index, axis.invert(axis.at(this.values[index] ?? 0) + pixels));
        this.say(this.words(index));
      },
      released: () => {
        this.sender?.commit(this.printed());
        this.say(`${this.words(index)}, set`);
      },
      restored: () => {
        if (this.layer) this.values = this.present(this.layer.bars);
        this.draw();
      },
    });
  }

  /** The axis along which the bars are long. */
  private axis(): Axis | null {
    return (this.isAlongY ? this.plot?.x : this.plot?.y) ?? null;
  }

  private present(bars: readonly Bar[]): number[] {
    const printed = this.source?.context.value(this.spec.parameter) ?? "";
    const list = printed === "" ? [] : printed.split(",").map(Number);
    return bars.map((bar, index) => list[index] ?? bar.to);
  }

  private move(index: number, value: number): void {
    const parameter = this.source?.context.parameter(this.spec.parameter);
    const limited = parameter && "min" in parameter ? Math.min(parameter.max, Math.max(parameter.min, value)) : value;
    this.values[index] = Number(limited.toPrecision(3));
    this.draw();
    this.sender?.preview(this.printed());
  }

  private printed(): string {
    return this.values.map(printNumber).join(",");
  }

  private draw(): void {
    const axis = this.axis();
    const { plot, layer } = this;
    if (!axis || !plot || !layer) return;
    const [length, names] = this.isAlongY ? [plot.width, plot.y] : [plot.height, plot.x];
    this.handles.forEach((handle, index) => {
      const along = Math.min(length, Math.max(0, axis.at(this.values[index] ?? NaN)));
      const across = names.at(layer.bars[index]?.category ?? index);
      const place = this.isAlongY ? { x: along, y: across } : { x: across, y: along };
      handle.draw(place, this.name(index), this.words(index));
    });
  }

  private name(index: number): string {
    const names = this.isAlongY ? this.plot?.y : this.plot?.x;
    const category = this.layer?.bars[index]?.category ?? index;
    return names?.categories[category] ?? `${names?.spec.title ?? ""} ${category}`;
  }

  private words(index: number): string {
    return `${this.name(index)} ${formatNumber(this.values[index] ?? NaN)}`;
  }
}
