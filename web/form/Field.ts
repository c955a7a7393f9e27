import { Picture } from "./Picture";
import { Slider } from "./Slider";

type Control = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

/** One parameter of the form as the server rendered it: its controls, its slider, its message. */
export class Field {
  readonly name: string;
  readonly slider: Slider | null;
  private readonly kind: string;
  private readonly controls: readonly Control[];
  private readonly message: HTMLElement | null;
  private readonly picture: Picture | null;

  constructor(readonly element: HTMLElement) {
    this.name = element.dataset.parameter ?? "";
    this.kind = element.dataset.kind ?? "";
    const named = element.querySelectorAll<Control>("[name]");
    this.controls = [...named].filter((control) => control.name === this.name && control.type !== "hidden");
    const slider = element.querySelector<HTMLInputElement>("[data-slider]");
    this.slider = slider ? new Slider(slider) : null;
    this.message = element.querySelector("[data-error]");
    const picture = element.querySelector<HTMLElement>(".picture");
    this.picture = picture ? new Picture(picture, this.clear.bind(this)) : null;
    void this.picture?.show(this.read());
  }

  get isLocked(): boolean {
    return this.element.hasAttribute("data-locked");
  }

  /** What the controls say, printed. */
  read(): string {
    const checked = this.controls.filter((control) => "checked" in control && control.checked);
    if (this.kind === "flags") return checked.map((control) => control.value).join(",");
    if (this.kind === "flag") return checked.length > 0 ? "true" : "false";
    return (checked[0] ?? this.controls[0])?.value ?? "";
  }

  /** Shows a value in all controls and takes any message away. */
  show(printed: string): void {
    const values = this.kind === "flags" ? printed.split(",") : [printed];
    for (const control of this.controls) {
      if (control.type === "checkbox" || control.type === "radio") this.check(control, values);
      else control.value = printed;
    }
    this.slider?.show(printed);
    void this.picture?.show(printed);
    this.complain("");
  }

  /** Shows a number while its slider moves. */
  preview(printed: string): void {
    for (const control of this.controls) control.value = printed;
    this.slider?.say(printed);
  }

  /** Says what is wrong with what the controls say; nothing if the text is empty. */
  complain(rule: string): void {
    if (this.message) this.message.textContent = rule;
    for (const control of this.controls) {
      if (rule === "") control.removeAttribute("aria-invalid");
      else control.setAttribute("aria-invalid", "true");
    }
  }

  mark(changed: boolean, visible: boolean): void {
    this.element.toggleAttribute("data-changed", changed);
    this.element.hidden = !visible;
  }

  /** As if the reader had emptied the text. */
  private clear(): void {
    const [control] = this.controls;
    if (!control) return;
    control.value = "";
    control.dispatchEvent(new Event("change", { bubbles: true }));
  }

  private check(control: Control, values: readonly string[]): void {
    if ("checked" in control) control.checked = values.includes(control.value);
  }
}
