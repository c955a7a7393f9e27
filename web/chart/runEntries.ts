import type { LegendEntry } from "./legendEntries";
import type { Curve, Layer } from "./model";
import type { RunName } from "../wire/types";
import type { Overlay } from "./types";

const NEUTRAL = 6;

/** The runs drawn together, with what differs; where colours tell the curves, the key shows dash and marker alone. */
export function runEntries(layers: readonly Layer[], { own, others }: Overlay): LegendEntry[] {
  const curves = layers.flatMap((layer) => (layer.kind === "line" ? layer.curves : []));
  const inOrder = [own, ...others].sort((a, b) => a.place - b.place);
  return inOrder.flatMap((run) => {
    const theirs = curves.filter((curve) => curve.run === run.letter);
    return theirs.length === 0 ? [] : [entryOf(run, theirs, own)];
  });
}

function entryOf(run: RunName, curves: readonly Curve[], own: RunName): LegendEntry {
  const style = curves[0]?.style ?? { colour: NEUTRAL, dash: 1, marker: 1, role: "measured" };
  const isOnly = new Set(curves.map((curve) => curve.style.colour)).size === 1;
  const active = run.letter === own.letter ? " (active)" : "";
  return {
    key: `run ${run.letter}`,
    text: `${run.letter} ${run.label}${active}`,
    kind: "line",
    style: isOnly ? style : { ...style, colour: NEUTRAL },
  };
}
