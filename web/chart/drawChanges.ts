import type { Group } from "./marks/group";
import type { Plot } from "./model";
import { formatTick } from "./formatTick";
import { textWidth } from "./textWidth";
import type { ChartSource } from "./source";

interface Tick {
  readonly x: number;
  readonly text: string;
}

/** Marks on a step axis where a parameter was changed while the run went on; the newest ones are named. */
export function drawChanges(group: Group, plot: Plot, source: ChartSource): void {
  const ticks = plot.x.spec.kind === "step" && plot.x.spec.source === "" ? ticksOf(plot, source) : [];
  group
    .selectAll<SVGPathElement, Tick>("path.change-tick")
    .data(ticks)
    .join("path")
    .attr("class", "change-tick")
    .attr("d", (tick) => `M${tick.x},${plot.height}v-9m-3.5,0h7l-3.5,6z`);
  group
    .selectAll<SVGTextElement, Tick>("text")
    .data(ticks)
    .join("text")
    .attr("class", "label quiet")
    .attr("text-anchor", (tick) => (tick.x + textWidth(tick.text) > plot.width ? "end" : "start"))
    .attr("x", (tick) => tick.x + (tick.x + textWidth(tick.text) > plot.width ? -6 : 6))
    .attr("y", plot.height - 5)
    .text((tick, index) => (index === ticks.length - 1 ? tick.text : ""));
}

function ticksOf(plot: Plot, { data, context }: ChartSource): Tick[] {
  return data.changes
    .filter(({ step }) => step <= data.step && step >= plot.x.domain[0] && step <= plot.x.domain[1])
    .map((change) => {
      const symbol = context.parameter(change.name)?.symbol ?? "";
      const value = Number(change.value);
      const printed = Number.isFinite(value) && change.value !== "" ? formatTick(value) : change.value;
      return { x: Math.round(plot.x.at(change.step)), text: `${symbol === "" ? change.name : symbol} → ${printed}` };
    });
}
