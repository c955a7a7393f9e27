import { need } from "./need";

/** On a telephone unit, speed, bookmark and fork stand in a sheet that a button opens; Esc and a choice close it. */
export function bindSheet(root: HTMLElement): void {
  const button = need(root, "#sheet", HTMLButtonElement);
  const sheet = need(root, "#more", HTMLElement);
  const open = (isOpen: boolean) => {
    button.setAttribute("aria-expanded", isOpen.toString());
    sheet.classList.toggle("is-open", isOpen);
  };
  button.addEventListener("click", () => {
    open(!sheet.classList.contains("is-open"));
  });
  sheet.addEventListener("click", (event) => {
    if (event.target instanceof Element && event.target.closest("button")) open(false);
  });
  sheet.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || !sheet.classList.contains("is-open")) return;
    open(false);
    button.focus();
  });
}
