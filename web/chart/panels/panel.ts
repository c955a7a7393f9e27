import type { Layer } from "../model";
import type { ChartSource } from "../source";

/** One mark of a figure that is HTML: a table, pictures, a board to draw on. */
export interface Panel {
  draw(layer: Layer, source: ChartSource): void;
}
