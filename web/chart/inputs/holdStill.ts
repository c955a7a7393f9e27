/**
 * The page stays where it is under a finger that sets down here to drag. Browsers heed `touch-action` on a whole picture,
 * but not on a shape inside it.
 */
export function holdStill(shape: Element | null): void {
  shape?.addEventListener(
    "touchstart",
    (event) => {
      if (event.cancelable) event.preventDefault();
    },
    { passive: false },
  );
}
