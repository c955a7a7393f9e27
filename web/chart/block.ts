/** A new element with its class. */
export function block(page: Document, tag: string, className: string): HTMLElement {
  const element = page.createElement(tag);
  element.className = className;
  return element;
}
