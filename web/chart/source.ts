import type { ChartSpec } from "../wire/types";
import type { ChartContext, ChartData } from "./types";

/** What layers are made from. */
export interface ChartSource {
  readonly chart: ChartSpec;
  readonly data: ChartData;
  readonly context: ChartContext;
}
