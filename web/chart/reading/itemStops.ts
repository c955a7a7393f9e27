import { formatNumber } from "../../text/formatNumber";
import { dotPlace } from "../marks/dotPlace";
import type { Bar, BarLayer, Dot, GraphLayer, Layer, LineLayer, Plot, Row, Stop } from "../model";

/** What stands singly in a chart and can be read: dots, bars, nodes, and the steps of trajectories. */
export function itemStops(layers: readonly Layer[], plot: Plot): readonly Stop[] {
  return layers.flatMap((layer) => stopsOf(layer, plot));
}

function stopsOf(layer: Layer, plot: Plot): Stop[] {
  switch (layer.kind) {
    case "dot":
      return layer.dots.flatMap((dot) => ofDot(dot, layer.mark.label, plot));
    case "bar":
      return layer.bars.map((bar) => ofBar(bar, layer, plot));
    case "graph":
      return ofNodes(layer, plot);
    case "line":
      return layer.steps ? ofSteps(layer, plot) : [];
    default:
      return [];
  }
}

function row(label: string, value: number): Row {
  return { label, value: formatNumber(value), style: null, x: NaN, y: NaN };
}

function ofDot(dot: Dot, markLabel: string, plot: Plot): Stop[] {
  const place = dotPlace(dot, plot);
  if (!place) return [];
  const rows = [row(plot.x.spec.title, dot.x), ...(plot.y.spec.kind === "none" ? [] : [row(plot.y.spec.title, dot.y)])];
  return [{ key: `dot ${dot.key}`, ...place, title: dot.label || markLabel || plot.chart.title, rows }];
}

function ofBar(bar: Bar, layer: BarLayer, plot: Plot): Stop {
  const category = layer.along === "y" ? plot.y : plot.x;
  const value = layer.along === "y" ? plot.x : plot.y;
  const [at, end] = [category.at(bar.category), value.at(bar.to)];
  return {
    key: `bar ${bar.key}`,
    x: layer.along === "y" ? end : at,
    y: layer.along === "y" ? at : end,
    title: category.categories[bar.category] ?? `${category.spec.title} ${formatNumber(bar.category)}`,
    rows: [row(value.spec.title, bar.to)],
  };
}

function ofNodes(layer: GraphLayer, plot: Plot): Stop[] {
  return layer.nodes.map((node) => ({
    key: `node ${node.key}`,
    x: plot.x.at(node.x),
    y: plot.y.at(node.y),
    title: layer.isNamed && node.label !== node.key ? `node ${node.index}: ${node.label}` : `node ${node.label}`,
    rows: node.facts().map(([label, value]) => ({ label, value, style: null, x: NaN, y: NaN })),
  }));
}

function ofSteps(layer: LineLayer, plot: Plot): Stop[] {
  const counts = layer.steps ?? [];
  return layer.curves
    .filter((curve) => !curve.ghost)
    .flatMap((curve) =>
      Array.from({ length: Math.min(curve.xs.length, 400) }, (_, at) => ({
        key: `${curve.key} ${at}`,
        x: plot.x.at(curve.xs[at] ?? NaN),
        y: plot.y.at(curve.ys[at] ?? NaN),
        title: `${curve.label}, step ${formatNumber(counts[at] ?? at)}`,
        rows: [row(plot.x.spec.title, curve.xs[at] ?? NaN), row(plot.y.spec.title, curve.ys[at] ?? NaN)],
      })),
    )
    .filter((stop) => stop.x >= 0 && stop.x <= plot.width && stop.y >= 0 && stop.y <= plot.height);
}
