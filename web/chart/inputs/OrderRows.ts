import type { InputSpec } from "../../wire/types";
import { block } from "../block";
import type { ChartSource } from "../source";
import type { Place } from "./Handle";
import { RowDrag } from "./RowDrag";
import { WordEdits } from "./WordEdits";
import type { Gap, WordList } from "./WordList";

/** Pixels by which a group indents, about. */
const INDENT = 26;
const HINT = "Drag a line by its number. Keys on a line: arrows move it, Enter adds one below, Delete removes it.";

/**
 * The rows of a table as the lines of a sequence. A pointer drags a line up, down, and into or out of groups; on a line arrow keys
 * move it, Enter adds the chosen word below, Delete removes it, Escape restores, Ctrl+Z takes back. Buttons do the same.
 */
export class OrderRows {
  private readonly edits: WordEdits;
  private readonly drag: RowDrag;
  private readonly mark: HTMLElement;
  private readonly tools: HTMLElement;
  private readonly words: HTMLSelectElement;
  private readonly buttons: Readonly<Record<"remove" | "up" | "down" | "undo", HTMLButtonElement>>;
  private chosen = -1;
  private focusSoon = false;

  constructor(
    private readonly host: HTMLElement,
    spec: InputSpec,
    private readonly say: (text: string) => void,
  ) {
    const page = host.ownerDocument;
    this.edits = new WordEdits(spec.parameter, say);
    host.classList.add("is-orderable");
    this.mark = host.appendChild(block(page, "div", "order__mark"));
    this.mark.hidden = true;
    this.tools = block(page, "div", "board__tools");
    this.words = this.tools.appendChild(page.createElement("select"));
    this.words.className = "field";
    this.words.setAttribute("aria-label", "Line to add");
    this.buttons = this.makeButtons();
    this.tools.appendChild(block(page, "span", "note")).textContent = HINT;
    host.after(this.tools);
    this.drag = this.makeDrag();
    this.listen();
  }

  show(source: ChartSource): void {
    this.edits.show(source);
    this.tools.hidden = !this.edits.isActive;
    if (this.words.options.length === 0) this.offerWords();
    if (!this.drag.isMoving) this.mark.hidden = true;
    this.mend();
  }

  private button(text: string, pressed: () => void): HTMLButtonElement {
    const made = this.tools.appendChild(this.host.ownerDocument.createElement("button"));
    made.type = "button";
    made.className = "button";
    made.textContent = text;
    made.addEventListener("click", pressed);
    return made;
  }

  private makeButtons() {
    this.button("Add line", () => {
      this.add();
    });
    return {
      up: this.button("Up", () => {
        this.move(this.chosen, -1);
      }),
      down: this.button("Down", () => {
        this.move(this.chosen, 1);
      }),
      remove: this.button("Remove", () => {
        this.remove(this.chosen);
      }),
      undo: this.button("Undo", () => {
        this.edits.undo();
        this.mend();
      }),
    };
  }

  private makeDrag(): RowDrag {
    return new RowDrag(this.host, {
      tapped: (row) => {
        this.choose(row);
      },
      over: (row, at) => {
        this.preview(row, at);
      },
      dropped: (row, at) => {
        this.mark.hidden = true;
        this.put(row, this.gapAt(row, at));
      },
      cancelled: () => {
        this.mark.hidden = true;
      },
    });
  }

  private offerWords(): void {
    for (const word of this.edits.spec?.words ?? []) {
      const option = this.words.appendChild(this.host.ownerDocument.createElement("option"));
      option.value = word.value;
      option.textContent = word.label;
    }
  }

  private get rows(): readonly HTMLTableRowElement[] {
    return [...this.host.querySelectorAll<HTMLTableRowElement>("tbody tr")];
  }

  private listen(): void {
    this.host.addEventListener("focusin", (event) => {
      const from = event.relatedTarget;
      if (!(from instanceof Node) || !this.host.contains(from)) this.edits.enter();
      const row = this.rows.findIndex((one) => one === event.target);
      if (row >= 0) this.choose(row);
    });
    this.host.addEventListener("keydown", (event) => {
      const row = this.rows.findIndex((one) => one === event.target);
      if (row < 0 || event.altKey || !this.handled(event, row)) return;
      event.preventDefault();
      event.stopPropagation();
    });
  }

  private handled(event: KeyboardEvent, row: number): boolean {
    if (event.ctrlKey || event.metaKey) {
      if (event.key.toLowerCase() !== "z") return false;
      this.edits.undo();
      this.mend();
      return true;
    }
    if (event.key === "ArrowUp" || event.key === "ArrowLeft") this.move(row, -1);
    else if (event.key === "ArrowDown" || event.key === "ArrowRight") this.move(row, 1);
    else if (event.key === "Enter") this.add();
    else if (event.key === "Delete" || event.key === "Backspace") this.remove(row);
    else return event.key === "Escape" && this.edits.restore();
    return true;
  }

  private choose(row: number): void {
    this.chosen = row;
    this.mend();
  }

  /** To the next place up or down, which may be inside or outside a group on the same height. */
  private move(row: number, by: 1 | -1): void {
    const { present } = this.edits;
    const moving = present.rows[row];
    if (!moving) return;
    const { gaps } = present.cut(row);
    const here = gaps.findIndex((gap) => gap.at === row && gap.depth === moving.depth);
    const gap = gaps[here + by];
    if (gap) this.put(row, gap);
    else this.say(by < 0 ? "already the first line" : "already the last line");
  }

  private put(row: number, gap: Gap | undefined): void {
    const { present } = this.edits;
    const moving = present.rows[row];
    if (!moving || !gap) return;
    const next = present.moved(row, gap);
    if (next.printed !== present.printed) {
      this.commit(next, `${this.edits.label(moving.word)}: line ${gap.at + 1}, ${where(next, gap, this.edits)}`);
    }
    this.follow(gap.at);
  }

  private add(): void {
    const { present, spec } = this.edits;
    const word = spec?.words.find((one) => one.value === this.words.value);
    const at = this.chosen < 0 ? present.rows.length : this.chosen + 1;
    const gap = present.gapsAt(at)[0];
    if (!word || !gap) return;
    if (this.commit(present.added(word.value, word.group, gap), `${word.label} added as line ${at + 1}`))
      this.follow(at);
  }

  private remove(row: number): void {
    const { present } = this.edits;
    const removed = present.rows[row];
    if (!removed) {
      this.say("choose a line first");
      return;
    }
    this.commit(present.without(row), `${this.edits.label(removed.word)} removed`);
    this.follow(Math.min(row, present.rows.length - 2));
  }

  private commit(next: WordList, words: string): boolean {
    return this.edits.commit(next, words);
  }

  /** The line that was edited stays the chosen one, and keeps the focus if it had it. */
  private follow(row: number): void {
    this.focusSoon = this.host.contains(this.host.ownerDocument.activeElement);
    this.chosen = row;
    this.mend();
  }

  /** Where a line would go that is dropped here. */
  private gapAt(row: number, at: Place): Gap | undefined {
    const { present } = this.edits;
    const [rows, end] = [this.rows, present.end(row)];
    const others = rows.filter((_, index) => index < row || index >= end);
    const place = others.filter((one) => middle(one) < at.y).length;
    const left = rows[0]?.children[1]?.getBoundingClientRect().left ?? 0;
    const depth = Math.max(0, Math.round((at.x - left) / INDENT - 0.5));
    const gaps = present.cut(row).gapsAt(place);
    return gaps.find((gap) => gap.depth <= depth) ?? gaps.at(-1);
  }

  private preview(row: number, at: Place): void {
    const gap = this.gapAt(row, at);
    const { present } = this.edits;
    const end = present.end(row);
    const others = this.rows.filter((_, index) => index < row || index >= end);
    const [before, behind] = [others[(gap?.at ?? 0) - 1], others[gap?.at ?? 0]];
    if (!gap || (!before && !behind)) return;
    const box = this.host.getBoundingClientRect();
    const y = before ? before.getBoundingClientRect().bottom : (behind?.getBoundingClientRect().top ?? 0);
    const left = this.rows[0]?.children[1]?.getBoundingClientRect().left ?? box.left;
    this.mark.hidden = false;
    this.mark.style.top = `${(y - box.top + this.host.scrollTop).toFixed(0)}px`;
    this.mark.style.left = `${(left - box.left + gap.depth * INDENT).toFixed(0)}px`;
  }

  /** The rows as they are drawn take focus and show which is chosen. */
  private mend(): void {
    const { rows } = this;
    if (this.chosen >= rows.length && this.chosen >= this.edits.present.rows.length) this.chosen = -1;
    rows.forEach((row, index) => {
      row.tabIndex = this.edits.isActive ? 0 : -1;
      row.classList.toggle("is-chosen", index === this.chosen);
    });
    if (this.focusSoon && rows[this.chosen]) {
      this.focusSoon = false;
      rows[this.chosen]?.focus({ preventScroll: true });
    }
    for (const name of ["up", "down", "remove"] as const) this.buttons[name].disabled = this.chosen < 0;
    this.buttons.undo.disabled = !this.edits.canUndo;
  }
}

function middle(row: Element): number {
  const box = row.getBoundingClientRect();
  return (box.top + box.bottom) / 2;
}

/** The group that a place is in. */
function where(list: WordList, gap: Gap, edits: WordEdits): string {
  const holder = list.rows.findLast((row, index) => index < gap.at && row.isGroup && row.depth === gap.depth - 1);
  return holder ? `inside ${edits.label(holder.word)}` : "outside all loops";
}
