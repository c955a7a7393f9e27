import type { Store } from "../wire/store";
import type { Table } from "../wire/types";
import { make } from "./make";

const SERIES = "phases";
/** Faster steps are shown and not spoken: nobody could follow. */
const SPOKEN_STEPS_PER_SECOND = 1;

interface Line {
  readonly phase: string;
  readonly text: string;
  readonly isCurrent: boolean;
}

/** Says in words above the figures what the step shown did, part by part, with the present part marked. */
export class Narration {
  private readonly list: HTMLOListElement;
  private table: unknown = null;
  private step = -1;

  constructor(
    figures: HTMLElement,
    private readonly say: (text: string) => void,
  ) {
    const section = make("section", "narration");
    section.setAttribute("aria-label", "What this step did");
    this.list = section.appendChild(make("ol", "narration__lines"));
    figures.insertBefore(section, figures.querySelector(".figures__grid"));
    section.hidden = true;
  }

  update(store: Store): void {
    const table = store.series(SERIES);
    if (table?.kind !== "table" || table === this.table) return;
    this.table = table;
    const lines = linesOf(table);
    this.show(lines);
    const isNew = store.step !== this.step && this.step >= 0;
    this.step = store.step;
    const isSlow = store.state !== "running" || (store.speed !== "max" && store.speed <= SPOKEN_STEPS_PER_SECOND);
    const current = lines.find((line) => line.isCurrent);
    if (isNew && isSlow && current) this.say(`${current.phase}: ${current.text}`);
  }

  private show(lines: readonly Line[]): void {
    const section = this.list.parentElement;
    if (section) section.hidden = lines.length === 0;
    while (this.list.children.length > lines.length) this.list.lastElementChild?.remove();
    while (this.list.children.length < lines.length) this.list.append(item());
    lines.forEach((line, index) => {
      const shown = this.list.children[index];
      if (!shown) return;
      shown.classList.toggle("is-current", line.isCurrent);
      if (line.isCurrent) shown.setAttribute("aria-current", "step");
      else shown.removeAttribute("aria-current");
      write(shown.firstElementChild, line.phase);
      write(shown.lastElementChild, line.text);
    });
  }
}

function item(): HTMLElement {
  const made = make("li", "narration__line");
  made.append(make("span", "narration__phase"), " ", make("span", "narration__text"));
  return made;
}

function write(element: Element | null, text: string): void {
  if (element && element.textContent !== text) element.textContent = text;
}

function linesOf({ columns, rows }: Table): Line[] {
  const [phase, text, current] = ["phase", "text", "current"].map((name) => columns.indexOf(name));
  const cell = (row: Table["rows"][number], place: number | undefined) => row[place ?? -1] ?? "";
  return rows.map((row) => ({
    phase: cell(row, phase).toString(),
    text: cell(row, text).toString(),
    isCurrent: [true, 1].includes(cell(row, current) as boolean | number),
  }));
}
