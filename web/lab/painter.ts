const CALM_MS = 230;

/**
 * Runs a task with the next picture. A hidden page has none, so tasks wait until it returns. A reader who asked for less
 * motion gets at most four pictures a second.
 */
export function painter(task: () => void): void {
  const paint = () => {
    requestAnimationFrame(task);
  };
  if (matchMedia("(prefers-reduced-motion: reduce)").matches) window.setTimeout(paint, CALM_MS);
  else paint();
}
