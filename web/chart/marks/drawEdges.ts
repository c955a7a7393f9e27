import { formatNumber } from "../../text/formatNumber";
import type { Edge, GraphLayer, Plot } from "../model";
import { arrowPath, linkPath, type Link } from "./linkPath";
import type { Group } from "./group";

interface Bundle {
  readonly key: string;
  readonly links: readonly Link[];
}

const WEIGHTS = 4;

/** Edges in bundles of one look: by state, by size and sign of their value, or all alike. */
export function drawEdges(group: Group, layer: GraphLayer, plot: Plot): void {
  const bundles = bundlesOf(layer, plot);
  group
    .selectAll<SVGPathElement, Bundle>("path.edge")
    .data(bundles, (bundle) => bundle.key)
    .join((enter) => enter.insert("path", ":first-child"))
    .attr("class", (bundle) => `edge ${bundle.key}`.trim())
    .attr("d", (bundle) => bundle.links.map(linkPath).join(""));
  group
    .selectAll<SVGPathElement, Bundle>("path.arrow")
    .data(layer.isDirected ? bundles : [], (bundle) => bundle.key)
    .join((enter) => enter.insert("path", "g"))
    .attr("class", (bundle) => `arrow ${bundle.key}`.trim())
    .attr("d", (bundle) => bundle.links.map(arrowPath).join(""));
  drawValues(group, layer, plot);
}

function bundlesOf(layer: GraphLayer, plot: Plot): Bundle[] {
  const largest = layer.edges.reduce((most, edge) => Math.max(most, Math.abs(edge.value) || 0), 0);
  const bundles = new Map<string, Link[]>([["", []]]);
  for (const edge of layer.edges) {
    const link = linkOf(edge, layer, plot);
    if (!link) continue;
    const key = lookOf(edge, largest);
    const links = bundles.get(key) ?? [];
    links.push(link);
    bundles.set(key, links);
  }
  if (bundles.size > 1) bundles.delete("");
  return [...bundles].map(([key, links]) => ({ key, links }));
}

function lookOf(edge: Edge, largest: number): string {
  if (edge.state !== null) return `state-${edge.state}`;
  if (!Number.isFinite(edge.value) || largest === 0) return "";
  const weight = Math.max(1, Math.ceil((WEIGHTS * Math.abs(edge.value)) / largest));
  return `weight-${weight} ${edge.value < 0 ? "negative" : "positive"}`;
}

function linkOf({ from, to }: Edge, { nodes, isNamed, isDirected }: GraphLayer, plot: Plot): Link | null {
  const [source, target] = [nodes[from], nodes[to]];
  if (!source || !target) return null;
  const ends = { x0: plot.x.at(source.x), y0: plot.y.at(source.y), x1: plot.x.at(target.x), y1: plot.y.at(target.y) };
  if (!Number.isFinite(ends.x0 + ends.y0 + ends.x1 + ends.y1)) return null;
  return { ...ends, gap: isNamed ? 8 : isDirected ? 6 : 0 };
}

/** Nearer to where an edge begins: at its end is a name. */
function along(start: number, end: number): number {
  return 0.6 * start + 0.4 * end;
}

/** The values of what is being worked on: a local derivative on its way. */
function drawValues(group: Group, layer: GraphLayer, plot: Plot): void {
  const shown = layer.edges.filter((edge) => edge.state === 3 && Number.isFinite(edge.value));
  const places = shown.flatMap((edge) => {
    const link = linkOf(edge, layer, plot);
    return link ? [{ edge, x: along(link.x0, link.x1), y: along(link.y0, link.y1) }] : [];
  });
  group
    .selectAll<SVGTextElement, (typeof places)[number]>("text.edge-value")
    .data(places, (place) => `${place.edge.from} ${place.edge.to}`)
    .join("text")
    .attr("class", "edge-value label")
    .attr("text-anchor", "middle")
    .attr("x", (place) => place.x.toFixed(1))
    .attr("y", (place) => (place.y - 5).toFixed(1))
    .text((place) => formatNumber(place.edge.value));
}
