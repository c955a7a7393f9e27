import { bisectCenter } from "d3-array";
import { formatNumber } from "../../text/formatNumber";
import type { InputSpec } from "../../wire/types";
import type { Group } from "../marks/group";
import type { Curve, Layer, Plot } from "../model";
import type { ChartSource } from "../source";
import type { ChartInput } from "./chartInput";
import { Handle } from "./Handle";
import { printNumber } from "./printNumber";
import { sender, type Sender } from "./sender";

/** A handle on a rule or on the first dot of a mark, which slides a number (or the first of a list) along an axis. */
export class SlideInput implements ChartInput {
  private readonly handle: Handle;
  private value = NaN;
  private layers: readonly Layer[] = [];
  private plot: Plot | null = null;
  private source: ChartSource | null = null;
  private sender: Sender | null = null;

  constructor(
    private readonly spec: InputSpec,
    group: Group,
    private readonly say: (text: string) => void,
  ) {
    this.handle = new Handle(group, {
      moved: (to) => {
        if (this.plot) this.move(this.isVertical ? this.plot.y.invert(to.y) : this.plot.x.invert(to.x));
      },
      nudged: (right, up) => {
        this.nudge(this.isVertical ? up : right || up);
      },
      released: () => {
        this.sender?.commit(this.printed());
        this.say(`${this.words()}, set`);
      },
      restored: () => {
        this.value = this.present();
        this.draw();
      },
    });
  }

  show(layers: readonly Layer[], plot: Plot, source: ChartSource): void {
    this.layers = layers;
    this.plot = plot;
    this.source = source;
    this.sender ??= sender(this.spec.parameter, source.context);
    if (!this.handle.isHeld) this.value = this.present();
    this.draw();
  }

  /** A horizontal rule slides up and down, everything else to the sides. */
  private get isVertical(): boolean {
    const layer = this.layers[this.spec.mark];
    return layer?.kind === "rule" && !layer.vertical;
  }

  private present(): number {
    const printed = this.source?.context.value(this.spec.parameter) ?? "";
    return printed === "" ? NaN : Number(printed.split(",")[0]);
  }

  private move(value: number): void {
    this.value = this.bounded(value);
    this.draw();
    this.sender?.preview(this.printed());
  }

  private nudge(share: number): void {
    if (!this.plot) return;
    const axis = this.isVertical ? this.plot.y : this.plot.x;
    const length = this.isVertical ? -this.plot.height : this.plot.width;
    this.move(axis.invert(axis.at(this.value) + share * length));
    this.say(this.words());
  }

  private bounded(value: number): number {
    const parameter = this.source?.context.parameter(this.spec.parameter);
    const limited = parameter && "min" in parameter ? Math.min(parameter.max, Math.max(parameter.min, value)) : value;
    return Number(limited.toPrecision(3));
  }

  private printed(): string {
    const [, ...rest] = (this.source?.context.value(this.spec.parameter) ?? "").split(",");
    return [printNumber(this.value), ...rest].join(",");
  }

  private draw(): void {
    const { plot } = this;
    if (!plot) return;
    const across = this.isVertical ? plot.width - 8 : Math.min(plot.width, plot.x.at(this.value));
    const up = this.isVertical ? plot.y.at(this.value) : this.height(plot);
    this.handle.draw({ x: across, y: up }, this.name(), this.words());
  }

  /** The handle rides on the upper of the curves where the dot does, so that a preview stays on them. */
  private height(plot: Plot): number {
    const layer = this.layers[this.spec.mark];
    if (layer?.kind === "rule") return plot.height / 2;
    const curves = this.layers.flatMap((one) =>
      one.kind === "line" ? one.curves.filter((curve) => !curve.ghost) : [],
    );
    const heights = curves.map((curve) => valueAt(curve, this.value)).filter(Number.isFinite);
    const dot = layer?.kind === "dot" ? layer.dots[0] : undefined;
    const value = heights.length > 0 ? Math.max(...heights) : (dot?.y ?? NaN);
    return Math.min(plot.height, Math.max(0, plot.y.at(value)));
  }

  private name(): string {
    const parameter = this.source?.context.parameter(this.spec.parameter);
    return parameter?.symbol === "" || !parameter ? this.spec.parameter : parameter.symbol;
  }

  private words(): string {
    return `${this.name()} ${formatNumber(this.value)}`;
  }
}

/** Value of a curve near x, between its points. */
function valueAt(curve: Curve, x: number): number {
  const last = curve.xs.length - 1;
  const near = bisectCenter(curve.xs, x);
  const next = Math.min(last, Math.max(0, (curve.xs[near] ?? NaN) <= x ? near + 1 : near - 1));
  const [x0, x1] = [curve.xs[near] ?? NaN, curve.xs[next] ?? NaN];
  const [y0, y1] = [curve.ys[near] ?? NaN, curve.ys[next] ?? NaN];
  return x0 === x1 ? y0 : y0 + ((y1 - y0) * (x - x0)) / (x1 - x0);
}
