import type { postJson } from "../wire/postJson";

const NO_CONTENT = 204;

/** The page of the visitor's own data: asks once more, deletes, and says what became of it. */
export function bindDeletion(page: ParentNode, post: typeof postJson): void {
  const open = page.querySelector<HTMLElement>("#delete-data");
  const question = page.querySelector<HTMLElement>("#confirm-delete");
  const told = page.querySelector<HTMLElement>("#deleted");
  if (!open || !question || !told) return;
  const show = (shown: boolean) => {
    question.hidden = !shown;
    open.setAttribute("aria-expanded", String(shown));
  };
  open.addEventListener("click", () => {
    const isShown = open.getAttribute("aria-expanded") === "true";
    show(!isShown);
    if (!isShown) question.querySelector<HTMLElement>("[data-keep]")?.focus();
  });
  question.querySelector("[data-keep]")?.addEventListener("click", () => {
    show(false);
    open.focus();
  });
  question.querySelector("[data-delete]")?.addEventListener("click", () => {
    void post("/api/data/delete", {}).then(({ status }) => {
      if (status === NO_CONTENT) {
        show(false);
        told.textContent = "Everything is deleted: answers, points, runs and the cookie.";
        for (const kept of page.querySelectorAll(".data__table, .data__runs")) kept.remove();
      } else told.textContent = "Nothing was deleted: the server did not answer. Try again in a moment.";
    });
  });
}
