import { select, type Selection } from "d3-selection";
import type { LegendEntry } from "./legendEntries";
import { markerPath } from "./marks/markerPath";
import { styleClass } from "./marks/styleClass";

/** The legend as HTML above the figure; every key repeats dash and marker of what it names. */
export function drawLegend(host: HTMLElement, entries: readonly LegendEntry[]): void {
  const items = select(host)
    .selectAll<HTMLSpanElement, LegendEntry>("span.legend__item")
    .data(entries, (entry) => `${entry.key} ${styleClass(entry.style)}`)
    .join((enter) => {
      const added = enter.append("span").attr("class", "legend__item");
      added.append("svg").attr("class", "chart legend__key").attr("viewBox", "0 0 26 12").attr("aria-hidden", "true");
      added.append("span");
      return added;
    });
  items.select("span").text((entry) => entry.text);
  items.select<SVGSVGElement>("svg").each(function draw(entry) {
    drawKey(this, entry);
  });
}

type Key = Selection<SVGSVGElement, unknown, null, undefined>;

function drawKey(svg: SVGSVGElement, entry: LegendEntry): void {
  const key = select(svg).html(null);
  const style = styleClass(entry.style);
  if (entry.kind === "ghost") key.append("path").attr("class", "line ghost").attr("d", "M0,6H26");
  if (entry.kind === "theory") key.append("path").attr("class", "line theory").attr("d", "M1,6H26");
  if (entry.kind === "line" || entry.kind === "dash")
    key.append("path").attr("class", `line ${style}`).attr("d", "M0,6H26");
  if (entry.kind === "weight") {
    key
      .append("path")
      .attr("class", `edge weight-3 ${entry.style.colour === 1 ? "positive" : "negative"}`)
      .attr("d", "M0,6H26");
  }
  if (entry.kind === "state") drawState(key, entry.style.marker);
  if (entry.kind === "ring") drawMarker(key, entry, { shown: "ring c5", radius: 4.5 });
  if (entry.kind === "line" || entry.kind === "marker") {
    drawMarker(key, entry, { shown: `mark c${entry.style.colour}`, radius: 4 });
  }
}

function drawMarker(key: Key, entry: LegendEntry, look: { readonly shown: string; readonly radius: number }): void {
  key
    .append("path")
    .attr("class", look.shown)
    .attr("d", markerPath(entry.style.marker, look.radius))
    .attr("transform", "translate(13,6)");
}

function drawState(key: Key, state: number): void {
  const node = key.append("g").attr("class", `node c6 state-${state}`).attr("transform", "translate(13,6)");
  if (state > 1) node.append("path").attr("class", "ring").attr("d", markerPath(1, 6.5));
  node.append("path").attr("class", "mark").attr("d", markerPath(1, 4));
}
