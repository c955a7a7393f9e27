import { isQuiet } from "../isQuiet";
import type { Group } from "../marks/group";
import { markerPath } from "../marks/markerPath";
import type { EndLabel } from "./endLabel";

const MARKER = 3.8;
const GAP = 9;

/** Markers where curves end, and their names with the present value beside them. */
export function drawEndLabels(group: Group, labels: readonly EndLabel[]): void {
  const loud = labels.filter((label) => !label.ghost && !isQuiet(label.style.role));
  group
    .selectAll<SVGPathElement, EndLabel>("path.mark")
    .data(loud, (label) => label.key)
    .join("path")
    .attr("class", (label) => `mark c${label.style.colour}`)
    .attr("d", (label) => markerPath(label.style.marker, MARKER))
    .attr("transform", (label) => `translate(${label.x},${label.anchor})`);
  group
    .selectAll<SVGTextElement, EndLabel>("text.end")
    .data(labels, (label) => label.key)
    .join("text")
    .attr("class", textClass)
    .attr("text-anchor", (label) => (label.side === "left" ? "end" : "start"))
    .attr("x", (label) => label.x + (label.side === "left" ? -GAP : GAP))
    .attr("y", (label) => label.y + 4)
    .text((label) => label.text);
}

function textClass(label: EndLabel): string {
  if (label.ghost) return "end label ghost";
  return isQuiet(label.style.role) ? "end label theory" : `end label c${label.style.colour}`;
}
