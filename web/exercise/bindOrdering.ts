/** Rows that buttons and the up and down keys move; the button that was pressed keeps the focus. */
export function bindOrdering(list: HTMLElement): void {
  list.addEventListener("click", (event) => {
    const button = event.target instanceof Element ? event.target.closest<HTMLElement>("[data-move]") : null;
    if (button) move(button, button.dataset.move === "up");
  });
  list.addEventListener("keydown", (event) => {
    const isUp = event.key === "ArrowUp";
    if ((!isUp && event.key !== "ArrowDown") || !(event.target instanceof HTMLElement)) return;
    event.preventDefault();
    move(event.target, isUp);
  });
}

function move(focused: HTMLElement, up: boolean): void {
  const row = focused.closest("[data-item]");
  const other = up ? row?.previousElementSibling : row?.nextElementSibling;
  if (!row || !other) return;
  if (up) other.before(row);
  else other.after(row);
  focused.focus();
}
