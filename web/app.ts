/** Marks the page as alive, so that a style sheet and a test can tell a page with scripts from one without. */
export function app(root: HTMLElement): void {
  root.dataset.scripts = "on";
}

app(document.documentElement);
