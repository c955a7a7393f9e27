const REFERENCES = ["id", "for", "aria-describedby", "aria-labelledby", "aria-controls"];

/** A copy of a parameter's field for another form: the same controls, with names of their own in the page. */
export function forkField(original: HTMLElement): HTMLElement {
  const copy = original.cloneNode(true) as HTMLElement;
  for (const element of [copy, ...copy.querySelectorAll("*")]) {
    for (const name of REFERENCES) {
      const value = element.getAttribute(name);
      if (value !== null) element.setAttribute(name, value.split(" ").map(forked).join(" "));
    }
  }
  copy.querySelector("#fork-new-seed")?.remove();
  copy.hidden = false;
  for (const error of copy.querySelectorAll("[data-error]")) error.textContent = "";
  return copy;
}

function forked(id: string): string {
  return `fork-${id}`;
}
