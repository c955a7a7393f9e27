import type { MarkSpec } from "../../wire/types";
import { flatNames } from "../flatNames";
import type { RuleLayer } from "../model";
import type { ChartSource } from "../source";

/** Rules at a constant or at the present value of a readout. */
export function ruleLayer(mark: MarkSpec, source: ChartSource): RuleLayer {
  return {
    kind: "rule",
    mark,
    vertical: mark.options.includes("vertical") || source.chart.y.kind === "band",
    rules: rulesOf(mark, source).filter((rule) => Number.isFinite(rule.value)),
  };
}

function rulesOf(mark: MarkSpec, { data }: ChartSource): RuleLayer["rules"] {
  switch (mark.source.kind) {
    case "constant":
      return [{ key: "constant", value: mark.source.value, label: mark.label }];
    case "readout":
      return flatNames(mark.source.readout, data.readoutNames).map((name) => ({
        key: name,
        value: data.readout(name),
        label: mark.label,
      }));
    default:
      return [];
  }
}
