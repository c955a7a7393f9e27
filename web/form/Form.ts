import { Field } from "./Field";
import type { FormState } from "./FormState";
import { sliderValue } from "./sliderValue";

export interface FormEvents {
  /** A value was taken; `settled` is false while a slider is still being moved. */
  readonly changed: (name: string, printed: string, settled: boolean) => void;
}

/** The parameters' form, bound to the values behind it. */
export class Form {
  private readonly fields = new Map<string, Field>();

  /** @param hidden names of parameters that the link hides */
  constructor(
    private readonly element: HTMLFormElement,
    private readonly state: FormState,
    private readonly hidden: readonly string[],
    private readonly events: FormEvents,
  ) {
    for (const found of element.querySelectorAll<HTMLElement>("[data-parameter]")) {
      const field = new Field(found);
      this.fields.set(field.name, field);
    }
    element.addEventListener("input", (event) => {
      this.moved(event.target);
    });
    element.addEventListener("change", (event) => {
      this.settled(event.target);
    });
    element.addEventListener("keydown", (event) => {
      if (event.key === "Escape") this.undo(event);
    });
    element.addEventListener("submit", (event) => {
      event.preventDefault();
    });
    this.markAll();
  }

  /** Something is written that has not been taken yet. */
  get isBeingEdited(): boolean {
    const field = this.fieldOf(document.activeElement);
    return field !== undefined && field.read() !== this.state.value(field.name);
  }

  /** Takes a value that did not come from the form's own controls: a chart, a button, an address. */
  take(name: string, text: string): void {
    this.commit(name, text, true);
  }

  /** Shows every value anew. */
  showAll(): void {
    for (const [name, field] of this.fields) field.show(this.state.value(name));
    this.markAll();
  }

  /** Says what the server found wrong; true if the parameter has a field for it. */
  complain(name: string, message: string): boolean {
    const field = this.fields.get(name);
    field?.complain(message);
    return field !== undefined && !field.element.hidden;
  }

  disable(disabled: boolean): void {
    for (const group of this.element.querySelectorAll("fieldset")) group.disabled = disabled;
  }

  private fieldOf(target: EventTarget | null): Field | undefined {
    const element = target instanceof Element ? target.closest<HTMLElement>("[data-parameter]") : null;
    return this.fields.get(element?.dataset.parameter ?? "");
  }

  /** A slider shows its number while it moves; a live parameter takes it at once. */
  private moved(target: EventTarget | null): void {
    const field = this.fieldOf(target);
    if (!field || field.slider?.input !== target) return;
    const printed = this.sliderValue(field);
    field.preview(printed);
    if (!this.state.rebuilds(field.name)) this.commit(field.name, printed, false);
  }

  private settled(target: EventTarget | null): void {
    const field = this.fieldOf(target);
    if (!field) return;
    const fromSlider = field.slider?.input === target;
    this.commit(field.name, fromSlider ? this.sliderValue(field) : field.read(), true);
  }

  private sliderValue(field: Field): string {
    const spec = this.state.spec(field.name);
    if (!field.slider || (spec?.kind !== "real" && spec?.kind !== "int")) return field.read();
    return sliderValue(spec, field.slider.scale, field.slider.position);
  }

  private commit(name: string, text: string, settled: boolean): void {
    if (this.state.isFixed(name)) return;
    const checked = this.state.check(name, text);
    const field = this.fields.get(name);
    if ("rule" in checked) {
      field?.complain(checked.rule);
      return;
    }
    const before = this.state.value(name);
    this.state.assign(name, checked.printed);
    if (this.state.spec(name)?.kind === "preset") this.showAll();
    else if (settled) field?.show(checked.printed);
    this.markAll();
    if (checked.printed !== before) this.events.changed(name, checked.printed, settled);
  }

  private undo(event: KeyboardEvent): void {
    const field = this.fieldOf(event.target);
    if (!field || field.read() === this.state.value(field.name)) return;
    event.preventDefault();
    event.stopPropagation();
    field.show(this.state.value(field.name));
  }

  private markAll(): void {
    for (const [name, field] of this.fields) {
      field.mark(this.state.isChanged(name), !this.hidden.includes(name) && this.state.isRelevant(name));
    }
  }
}
