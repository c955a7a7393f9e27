import type { Layer, Plot } from "../model";
import type { ChartSource } from "../source";

/** Something in a chart that edits a parameter. */
export interface ChartInput {
  show(layers: readonly Layer[], plot: Plot, source: ChartSource): void;
}
