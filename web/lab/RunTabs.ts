import { formatCount } from "../text/formatCount";
import { make } from "./make";
import type { Listed, RunGroup } from "./RunGroup";

/** The runs shown together: which one the controls move, what differs, and a way to close the others. */
export class RunTabs {
  private shown = "";

  constructor(
    private readonly list: HTMLElement,
    private readonly group: RunGroup,
    private readonly step: string,
  ) {}

  update(): void {
    const runs = this.group.list();
    const shown = JSON.stringify(runs);
    if (shown === this.shown) return;
    this.shown = shown;
    this.list.hidden = runs.length < 2;
    const focused = document.activeElement instanceof HTMLElement ? document.activeElement.dataset.run : undefined;
    this.list.replaceChildren(...(runs.length < 2 ? [] : runs.map((run) => this.item(run))));
    if (focused !== undefined) this.list.querySelector<HTMLElement>(`[data-run="${focused}"]`)?.focus();
  }

  private item(run: Listed): HTMLElement {
    const { place, letter, label } = run.name;
    const item = make("li", `run run--${place + 1}`);
    const choose = make("button", "run__name");
    choose.type = "button";
    choose.dataset.run = letter;
    choose.setAttribute("aria-pressed", run.isActive ? "true" : "false");
    choose.append(make("b", "", letter), ` ${label}${run.isActive ? " (active)" : this.ending(run)}`);
    choose.addEventListener("click", () => {
      this.group.activate(place);
    });
    item.append(choose);
    if (!run.isActive) item.append(this.closer(run));
    return item;
  }

  private ending({ leftAt }: Listed): string {
    return leftAt === null ? "" : ` · ended at ${this.step} ${formatCount(leftAt)}`;
  }

  private closer({ name }: Listed): HTMLElement {
    const close = make("button", "run__close", "Close");
    close.type = "button";
    close.dataset.run = `close ${name.letter}`;
    close.setAttribute("aria-label", `Close run ${name.letter}`);
    close.addEventListener("click", () => {
      this.group.close(name.place);
    });
    return close;
  }
}
