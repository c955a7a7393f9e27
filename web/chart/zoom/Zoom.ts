import type { ChartSpec, Trace } from "../../wire/types";
import type { FigureParts } from "../figureParts";
import type { Plot } from "../model";
import type { ChartSource } from "../source";
import { withTrace } from "../withTrace";
import { isCoarse } from "./isCoarse";
import { movedSteps, scaledSteps, type Steps } from "./steps";
import { ZoomTools, type ZoomMove } from "./ZoomTools";

const HALF = 0.5;
const WHEEL = 1.2;
const REST_MS = 300;

/** A closer look at some steps, with the history of them. */
interface Closer {
  readonly attempt: number;
  readonly steps: Steps;
  readonly trace: Trace;
  /** Those of the run that was looked at, printed. */
  readonly changes: string;
}

/**
 * Which steps a figure along a step axis shows: all, or some that its reader has chosen by buttons, or with Control (⌘) and
 * the wheel. What he looks at closely is asked of the server as finely as it has it.
 */
export class Zoom {
  private chosen: Steps | null = null;
  private closer: Closer | null = null;
  private source: ChartSource | null = null;
  private attempt = -1;
  private timer = 0;
  private readonly tools: ZoomTools;

  constructor(
    parts: FigureParts,
    chart: ChartSpec,
    private readonly changed: () => void,
  ) {
    this.tools = new ZoomTools(parts, { id: chart.id, title: chart.title, unit: chart.x.title }, (move) => {
      this.move(move);
    });
  }

  /** Along a step axis with curves of the run's history. */
  static isFor({ x, marks }: ChartSpec): boolean {
    return (
      x.kind === "step" && x.source === "" && marks.some((mark) => mark.kind === "line" && mark.source.kind === "trace")
    );
  }

  get steps(): Steps | null {
    return this.chosen;
  }

  /** The source with the closer look, if there is one. A new attempt is shown whole. */
  seen(source: ChartSource): ChartSource {
    this.source = source;
    const { attempt } = source.data;
    if (attempt !== this.attempt) this.chosen = null;
    this.attempt = attempt;
    if (this.closer && !this.holds(this.closer)) this.closer = null;
    this.tools.show(this.chosen, this.last);
    const { chosen, closer } = this;
    const isThere = chosen && closer && closer.steps[0] <= chosen[0] && closer.steps[1] >= chosen[1];
    return isThere ? { ...source, data: withTrace(source.data, closer.trace) } : source;
  }

  /** The wheel over a drawing. */
  turn(event: WheelEvent, plot: Plot, svg: SVGSVGElement): void {
    if (!event.ctrlKey && !event.metaKey) return;
    event.preventDefault();
    const pixel = event.clientX - svg.getBoundingClientRect().left - plot.margin.left;
    const about = Math.min(this.last, Math.max(0, plot.x.invert(pixel)));
    this.scale(event.deltaY > 0 ? WHEEL : 1 / WHEEL, about);
  }

  private move(move: ZoomMove): void {
    const shown = this.shown;
    switch (move) {
      case "in":
      case "out":
        // From the whole the newest half is taken: there a curve is read.
        this.scale(move === "in" ? HALF : 1 / HALF, this.chosen ? (shown[0] + shown[1]) / 2 : shown[1]);
        return;
      case "all":
        this.show(null);
        return;
      default:
        if (this.chosen) this.show(movedSteps(shown, this.last, move === "earlier" ? -1 : 1));
    }
  }

  private scale(factor: number, about: number): void {
    if (factor > 1 && !this.chosen) return;
    this.show(scaledSteps(this.shown, this.last, { factor, about }));
  }

  private get shown(): Steps {
    return this.chosen ?? [0, this.last];
  }

  private get last(): number {
    return this.source?.data.trace.steps.at(-1) ?? 0;
  }

  private show(steps: Steps | null): void {
    this.chosen = steps;
    this.changed();
    clearTimeout(this.timer);
    this.timer = window.setTimeout(() => {
      void this.lookCloser();
    }, REST_MS);
  }

  private async lookCloser(): Promise<void> {
    const { chosen, source, attempt } = this;
    if (!chosen || !source || !isCoarse(this.seen(source).data.trace, chosen)) return;
    const changes = JSON.stringify(source.data.changes);
    const trace = await source.context.history(chosen);
    if (!trace) return;
    this.closer = { attempt, steps: chosen, trace, changes };
    this.changed();
  }

  /** Whether the run still goes the way that was looked at, and has not gone back behind it. */
  private holds({ attempt, steps, changes }: Closer): boolean {
    return (
      attempt === this.attempt && steps[1] <= this.last && changes === JSON.stringify(this.source?.data.changes ?? [])
    );
  }
}
