import type { Style } from "../model";

/** What stands at the end of a curve. */
export interface EndLabel {
  readonly key: string;
  readonly text: string;
  readonly style: Style;
  readonly ghost: boolean;
  /** Without the name of its mark, which the legend says. */
  readonly isShort: boolean;
  /** On the side of its curve's end where there is room. */
  readonly side: "left" | "right";
  readonly x: number;
  readonly y: number;
  /** Where the curve ends; the label may have been moved away from it. */
  readonly anchor: number;
}
