import type { Plot, TextLayer } from "../model";
import type { Group } from "./group";

type Text = TextLayer["texts"][number];

/** Labels at places of the frame. */
export function drawText(group: Group, layer: TextLayer, plot: Plot): void {
  group
    .selectAll<SVGTextElement, Text>("text")
    .data(
      layer.texts.filter((text) => Number.isFinite(plot.x.at(text.x) + plot.y.at(text.y))),
      (text) => text.key,
    )
    .join("text")
    .attr("class", "label")
    .attr("text-anchor", "middle")
    .attr("x", (text) => plot.x.at(text.x))
    .attr("y", (text) => plot.y.at(text.y) + 4)
    .text((text) => text.text);
}
