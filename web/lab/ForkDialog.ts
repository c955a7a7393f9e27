import { Form } from "../form/Form";
import { FormState } from "../form/FormState";
import { formatCount } from "../text/formatCount";
import type { Problem } from "../wire/types";
import { forkField } from "./forkField";
import { make } from "./make";

/** What the dialog borrows from the page. */
export interface ForkPage {
  /** The form of the lab: its fields are asked for again. */
  readonly form: HTMLFormElement;
  readonly state: () => FormState;
  readonly step: () => number;
  /** What a step is called. */
  readonly unit: string;
  /** Makes the fork; gives what was wrong. */
  readonly fork: (name: string, value: string, step: number) => Promise<readonly Problem[]>;
}

/** Asks which one parameter shall differ from here on. */
export class ForkDialog {
  private readonly dialog = make("dialog", "dialog fork");
  private readonly title = make("h2", "heading-3");
  private readonly choice = make("select", "field");
  private readonly place = make("div", "fork__field");
  private readonly problem = make("p", "parameter__error");
  private state: FormState | null = null;
  private step = 0;

  constructor(
    parent: HTMLElement,
    private readonly page: ForkPage,
  ) {
    this.title.id = "fork-title";
    this.dialog.setAttribute("aria-labelledby", "fork-title");
    this.problem.setAttribute("role", "alert");
    const label = make("label", "fork__choice", "Parameter that differs ");
    label.append(this.choice);
    const note = make("p", "note", "The run stays as it is; its fork goes on beside it, step by step.");
    this.dialog.append(this.title, note, label, this.place, this.problem, this.actions());
    this.choice.addEventListener("change", () => {
      this.ask();
    });
    parent.append(this.dialog);
  }

  open(): void {
    this.step = this.page.step();
    this.title.textContent = `Fork at ${this.page.unit} ${formatCount(this.step)}`;
    this.offer();
    this.ask();
    this.dialog.showModal();
  }

  private actions(): HTMLElement {
    const row = make("div", "dialog__actions");
    const go = make("button", "button button--primary", "Fork");
    go.type = "button";
    go.addEventListener("click", () => void this.confirm());
    const cancel = make("button", "button", "Cancel");
    cancel.type = "button";
    cancel.addEventListener("click", () => {
      this.dialog.close();
    });
    row.append(go, cancel);
    return row;
  }

  /** Live parameters first: they part from here; the others from the start. */
  private offer(): void {
    const chosen = this.choice.value;
    const state = this.page.state();
    const fields = this.fields().filter((field) => !field.hidden && !field.hasAttribute("data-locked"));
    const names = fields.map((field) => field.dataset.parameter ?? "");
    const group = (title: string, members: readonly string[]) => {
      const made = make("optgroup");
      made.label = title;
      made.append(...members.map((name) => this.option(name, state)));
      return members.length > 0 ? [made] : [];
    };
    this.choice.replaceChildren(
      ...group(
        `differs from ${this.page.unit} ${this.step} on`,
        names.filter((name) => !state.rebuilds(name)),
      ),
      ...group(
        "differs from the start",
        names.filter((name) => state.rebuilds(name)),
      ),
    );
    if (names.includes(chosen)) this.choice.value = chosen;
  }

  private option(name: string, state: FormState): HTMLOptionElement {
    const made = make("option", "", state.spec(name)?.label ?? "Seed");
    made.value = name;
    return made;
  }

  private fields(): HTMLElement[] {
    return [...this.page.form.querySelectorAll<HTMLElement>("[data-parameter]")];
  }

  private ask(): void {
    this.problem.textContent = "";
    const original = this.fields().find((field) => field.dataset.parameter === this.choice.value);
    if (!original) return;
    const form = make("form");
    form.noValidate = true;
    form.autocomplete = "off";
    form.append(forkField(original));
    this.place.replaceChildren(form);
    this.state = this.page.state().copy();
    new Form(form, this.state, [], { changed: () => undefined }).showAll();
    form.addEventListener("submit", () => void this.confirm());
  }

  private async confirm(): Promise<void> {
    const name = this.choice.value;
    const problems = await this.page.fork(name, this.state?.value(name) ?? "", this.step);
    this.problem.textContent = problems.map((problem) => problem.message).join(" ");
    if (problems.length === 0) this.dialog.close();
  }
}
