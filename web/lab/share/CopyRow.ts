import { make } from "../make";

/** A text to take along: shown in a field that can be selected, with a button that copies it. */
export class CopyRow {
  readonly element = make("div", "sharing__row");
  private readonly field: HTMLInputElement | HTMLTextAreaElement;

  /** @param rows lines of the field; one is a plain field */
  constructor(label: string, rows: number, copy: (text: string, what: string) => void) {
    this.field = rows > 1 ? make("textarea", "field field--code") : make("input", "field field--code");
    if (this.field instanceof HTMLTextAreaElement) this.field.rows = rows;
    this.field.readOnly = true;
    this.field.spellcheck = false;
    this.field.setAttribute("aria-label", label);
    this.field.addEventListener("focus", () => {
      this.field.select();
    });
    const button = make("button", "button", "Copy");
    button.type = "button";
    button.setAttribute("aria-label", `Copy ${label}`);
    button.addEventListener("click", () => {
      copy(this.field.value, label);
    });
    this.element.append(this.field, button);
  }

  show(text: string): void {
    this.field.value = text;
  }

  get text(): string {
    return this.field.value;
  }
}
