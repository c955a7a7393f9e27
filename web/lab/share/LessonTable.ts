import type { ParameterSpec } from "../../wire/types";
import { make } from "../make";

export interface Lesson {
  readonly hide: readonly string[];
  readonly lock: readonly string[];
}

/** For every parameter: may students see it, may they change it? */
export class LessonTable {
  readonly element = make("div", "sharing__lesson scroll");
  private readonly hide = new Map<string, HTMLInputElement>();
  private readonly lock = new Map<string, HTMLInputElement>();

  constructor(
    parameters: readonly ParameterSpec[],
    begun: Lesson,
    private readonly changed: () => void,
  ) {
    const body = make("tbody");
    for (const { name, label } of [...parameters, { name: "seed", label: "Seed" }]) body.append(this.row(name, label));
    for (const name of begun.hide) this.check(this.hide.get(name));
    for (const name of begun.lock) this.check(this.lock.get(name));
    const table = make("table", "data");
    table.append(head(), body);
    this.element.append(table);
    this.element.tabIndex = 0;
    this.element.setAttribute("role", "region");
    this.element.setAttribute("aria-label", "Parameters of the lesson");
  }

  get lesson(): Lesson {
    return { hide: chosen(this.hide), lock: chosen(this.lock) };
  }

  private row(name: string, label: string): HTMLElement {
    const row = make("tr");
    const head = make("th", "", label);
    head.scope = "row";
    row.append(head, this.cell("Hide", label, this.hide, name), this.cell("Lock", label, this.lock, name));
    return row;
  }

  private cell(word: string, label: string, boxes: Map<string, HTMLInputElement>, name: string): HTMLElement {
    const cell = make("td");
    const frame = make("label", "sharing__box");
    const box = make("input");
    box.type = "checkbox";
    box.setAttribute("aria-label", `${word} ${label}`);
    box.addEventListener("change", this.changed);
    boxes.set(name, box);
    frame.append(box);
    cell.append(frame);
    return cell;
  }

  private check(box: HTMLInputElement | undefined): void {
    if (box) box.checked = true;
  }
}

function chosen(boxes: ReadonlyMap<string, HTMLInputElement>): string[] {
  return [...boxes].filter(([, box]) => box.checked).map(([name]) => name);
}

function head(): HTMLElement {
  const head = make("thead");
  const row = make("tr");
  for (const text of ["Parameter", "Hide", "Lock"]) {
    const cell = make("th", "", text);
    cell.scope = "col";
    row.append(cell);
  }
  head.append(row);
  return head;
}
