import type { Plot, RuleLayer } from "../model";
import type { Group } from "./group";

type Rule = RuleLayer["rules"][number];

/** Rules across the frame; their names are labels. */
export function drawRule(group: Group, layer: RuleLayer, plot: Plot): void {
  const threshold = layer.mark.role === "threshold" ? " threshold" : "";
  group
    .selectAll<SVGPathElement, Rule>("path.rule")
    .data(layer.rules, (rule) => rule.key)
    .join("path")
    .attr("class", `rule${threshold}`)
    .attr("d", (rule) => pathOf(rule, layer, plot));
}

function pathOf(rule: Rule, layer: RuleLayer, plot: Plot): string | null {
  const at = layer.vertical ? plot.x.at(rule.value) : plot.y.at(rule.value);
  const length = layer.vertical ? plot.width : plot.height;
  if (!(at >= -0.5 && at <= length + 0.5)) return null;
  const place = Math.round(at * 10) / 10;
  return layer.vertical ? `M${place},0V${plot.height}` : `M0,${place}H${plot.width}`;
}
