/** A small history as an SVG path in a box of the given size; gaps where values are missing. */
export function sparkPath(values: Float32Array, width: number, height: number): string {
  const finite = values.filter(Number.isFinite);
  if (finite.length < 2) return "";
  const low = finite.reduce((a, b) => Math.min(a, b));
  const high = finite.reduce((a, b) => Math.max(a, b));
  const stride = Math.max(1, Math.floor(values.length / width));
  let path = "";
  let isDrawing = false;
  for (let row = 0; row < values.length; row += stride) {
    const value = values[row] ?? NaN;
    if (!Number.isFinite(value)) {
      isDrawing = false;
      continue;
    }
    const x = (row / (values.length - 1)) * width;
    const y = high === low ? height / 2 : height - ((value - low) / (high - low)) * height;
    path += `${isDrawing ? "L" : "M"}${x.toFixed(1)},${y.toFixed(1)}`;
    isDrawing = true;
  }
  return path;
}
