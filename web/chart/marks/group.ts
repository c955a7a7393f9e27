import type { BaseType, Selection } from "d3-selection";

/** The element that a mark draws into. */
export type Group = Selection<SVGGElement, unknown, BaseType, unknown>;
