/** A straight edge between two places, which ends `gap` pixels before the nodes do. */
export interface Link {
  readonly x0: number;
  readonly y0: number;
  readonly x1: number;
  readonly y1: number;
  readonly gap: number;
}

const HEAD = 7;
const HALF = 3;

export function linkPath(link: Link): string {
  if (link.gap === 0) return `M${point(link.x0, link.y0)}L${point(link.x1, link.y1)}`;
  const { x, y, length } = direction(link);
  if (length <= 2 * link.gap) return "";
  const from = point(link.x0 + link.gap * x, link.y0 + link.gap * y);
  return `M${from}L${point(link.x1 - link.gap * x, link.y1 - link.gap * y)}`;
}

/** The head of an arrow at the end of a link. */
export function arrowPath(link: Link): string {
  const { x, y, length } = direction(link);
  if (length <= 2 * link.gap) return "";
  const [tipX, tipY] = [link.x1 - link.gap * x, link.y1 - link.gap * y];
  const [backX, backY] = [tipX - HEAD * x, tipY - HEAD * y];
  return `M${point(tipX, tipY)}L${point(backX - HALF * y, backY + HALF * x)}L${point(backX + HALF * y, backY - HALF * x)}Z`;
}

function direction({ x0, y0, x1, y1 }: Link) {
  const length = Math.hypot(x1 - x0, y1 - y0);
  return { x: (x1 - x0) / length, y: (y1 - y0) / length, length };
}

function point(x: number, y: number): string {
  return `${x.toFixed(1)},${y.toFixed(1)}`;
}
