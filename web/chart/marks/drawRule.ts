import { formatTick } from "../formatTick";
import type { Plot, RuleLayer } from "../model";
import type { Group } from "./group";

type Rule = RuleLayer["rules"][number];

/** Rules across the frame, named at their end. */
export function drawRule(group: Group, layer: RuleLayer, plot: Plot): void {
  const threshold = layer.mark.role === "threshold" ? " threshold" : "";
  group
    .selectAll<SVGPathElement, Rule>("path.rule")
    .data(layer.rules, (rule) => rule.key)
    .join("path")
    .attr("class", `rule${threshold}`)
    .attr("d", (rule) => pathOf(rule, layer, plot));
  group
    .selectAll<SVGTextElement, Rule>("text.rule-label")
    .data(
      layer.rules.filter((rule) => rule.label !== ""),
      (rule) => rule.key,
    )
    .join("text")
    .attr("class", `rule-label label${threshold}`)
    .attr("x", (rule) => (layer.vertical ? plot.x.at(rule.value) + 5 : plot.width - 4))
    .attr("y", (rule) => (layer.vertical ? 11 : plot.y.at(rule.value) - 5))
    .attr("text-anchor", layer.vertical ? "start" : "end")
    .text((rule) => rule.label.replace("{value}", formatTick(rule.value)));
}

function pathOf(rule: Rule, layer: RuleLayer, plot: Plot): string | null {
  const at = layer.vertical ? plot.x.at(rule.value) : plot.y.at(rule.value);
  const length = layer.vertical ? plot.width : plot.height;
  if (!(at >= -0.5 && at <= length + 0.5)) return null;
  const place = Math.round(at * 10) / 10;
  return layer.vertical ? `M${place},0V${plot.height}` : `M0,${place}H${plot.width}`;
}
