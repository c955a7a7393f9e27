import type { Group } from "../marks/group";
import type { RuleLabel } from "./ruleLabels";

/** The names of rules. */
export function drawRuleLabels(group: Group, labels: readonly RuleLabel[]): void {
  group
    .selectAll<SVGTextElement, RuleLabel>("text.rule-label")
    .data(labels, (label) => label.key)
    .join("text")
    .attr("class", (label) => `rule-label label${label.threshold ? " threshold" : ""}`)
    .attr("x", (label) => label.x)
    .attr("y", (label) => label.y)
    .attr("text-anchor", (label) => label.anchor)
    .text((label) => label.text);
}
