import type { Axis } from "./axis";
import type { AxisInput } from "./makeAxis";

/** Categories of equal width; values are their indices, and `at` is the middle of one. */
export function bandAxis({ spec, categories, range, isUpright }: AxisInput): Axis {
  const count = Math.max(1, categories.length);
  const step = (range[1] - range[0]) / count;
  const every = Math.ceil(
    (categories.length * labelRoom(categories, isUpright === true)) / Math.max(1, Math.abs(range[1] - range[0])),
  );
  return {
    spec,
    domain: [0, count - 1],
    categories,
    bandwidth: Math.abs(step),
    ticks: categories.map((label, value) => ({ value, label: value % Math.max(1, every) === 0 ? label : "" })),
    at: (value) => range[0] + step * (value + 0.5),
    invert: (pixel) => Math.min(count - 1, Math.max(0, Math.floor((pixel - range[0]) / step))),
  };
}

/** Labels along y need a line each, along x their own length. */
function labelRoom(categories: readonly string[], isUpright: boolean): number {
  return isUpright ? 15 : Math.max(18, ...categories.map((label) => label.length * 6.5 + 8));
}
