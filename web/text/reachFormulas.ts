/** Lets the keyboard reach displayed formulas that are wider than their column, as they are on a phone. */
export function reachFormulas(root: HTMLElement): void {
  const observer = new ResizeObserver((entries) => {
    for (const { target } of entries) {
      const display = target.closest<HTMLElement>(".katex-display");
      if (!display) continue;
      if (display.scrollWidth > display.clientWidth) display.tabIndex = 0;
      else display.removeAttribute("tabindex");
    }
  });
  for (const display of root.querySelectorAll(".katex-display")) {
    observer.observe(display);
    // The formula itself grows when its fonts arrive, its frame does not.
    const formula = display.querySelector(".katex");
    if (formula) observer.observe(formula);
  }
}
