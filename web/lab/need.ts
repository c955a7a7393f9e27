/** The one element of the page that the selector names; pages and scripts belong together, so it must be there. */
export function need<T extends Element>(root: ParentNode, selector: string, type: new () => T): T {
  const found = root.querySelector(selector);
  if (found instanceof type) return found;
  throw new Error(`the page must have ${selector} as ${type.name}, got ${found?.tagName ?? "nothing"}`);
}
