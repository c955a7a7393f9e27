import type { MarkSpec } from "../../wire/types";
import type { LineLayer } from "../model";
import { presentTrace } from "../presentTrace";
import type { ChartSource } from "../source";
import { pointCurves } from "./pointCurves";
import { traceCurves } from "./traceCurves";

/** Lines through histories or through a series of points. */
export function lineLayer(mark: MarkSpec, source: ChartSource): LineLayer {
  const isTrajectory = mark.source.kind === "trace" && mark.source.x !== "";
  return {
    kind: "line",
    mark,
    curves: mark.source.kind === "trace" ? traceCurves(mark, source) : pointCurves(mark, source),
    steps: isTrajectory ? presentTrace(source.data).steps : null,
  };
}
