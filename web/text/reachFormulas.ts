/** Lets the keyboard reach displayed formulas that are wider than their column, as they are on a phone. */
export function reachFormulas(root: HTMLElement): void {
  const displays = root.querySelectorAll<HTMLElement>(".katex-display");
  const observer = new ResizeObserver((entries) => {
    for (const { target } of entries) if (target instanceof HTMLElement) reach(target);
  });
  for (const display of displays) observer.observe(display);
  // A formula grows inside its frame when its fonts arrive.
  document.fonts.addEventListener("loadingdone", () => {
    displays.forEach(reach);
  });
}

function reach(display: HTMLElement): void {
  if (display.scrollWidth > display.clientWidth) display.tabIndex = 0;
  else display.removeAttribute("tabindex");
}
