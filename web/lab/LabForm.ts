import { Form } from "../form/Form";
import { FormState } from "../form/FormState";
import type { RunRequest } from "../wire/createRun";
import type { Store } from "../wire/store";
import type { Change, PageData, RunKey } from "../wire/types";
import { AddressBar } from "./AddressBar";
import { longValues } from "../wire/longValues";
import { addressOf } from "./addressOf";
import { LiveValues } from "./LiveValues";
import { need } from "./need";
import { timer } from "./timer";

export interface LabFormEvents {
  /** A live parameter took a value. */
  readonly set: (name: string, printed: string) => void;
  /** The form describes another run. */
  readonly rebuild: () => void;
  /** Some value is another one. */
  readonly changed: () => void;
  /** Live values are on their way to the run. */
  readonly isSetting: () => boolean;
}

const MAX_NEW_SEED = 10_000;

/** The parameters of a lab page with everything that goes by them: form, seed, defaults, address. */
export class LabForm {
  readonly state: FormState;
  private readonly form: Form;
  private readonly address: AddressBar;
  private readonly live: LiveValues;
  /** Nothing has been changed yet: the run is the one that the address asked for, at its step. */
  private isAsLinked: boolean;

  constructor(
    root: HTMLElement,
    private readonly page: PageData,
    private readonly events: LabFormEvents,
  ) {
    const element = need(root, "#parameters", HTMLFormElement);
    this.state = new FormState(page.lab.parameters, page.values, page.seed, [...page.hide, ...page.lock]);
    this.isAsLinked = page.time.step > 0 || page.time.changes.length > 0;
    this.address = new AddressBar(
      () => this.addressNow(),
      () => this.readyToShare(),
      timer,
    );
    this.form = new Form(element, this.state, page.hide, {
      changed: (name, printed) => {
        this.changed(name, printed);
      },
    });
    this.live = new LiveValues(this.state, this.form, () => events.isSetting() || this.form.isBeingEdited);
    need(element, "#defaults", HTMLElement).addEventListener("click", (event) => {
      event.preventDefault();
      this.takeDefaults();
    });
    need(element, "#new-seed", HTMLElement).addEventListener("click", () => {
      this.newSeed();
    });
  }

  /** The run that the form describes. */
  request(): RunRequest {
    const made = { lab: this.page.lab.id, parameters: this.state.explicitParameters(), seed: this.state.seed() };
    const fixed = this.state.fixedValues();
    const run = Object.keys(fixed).length === 0 ? made : { ...made, fixed };
    return this.isAsLinked ? { ...run, ...this.page.time } : run;
  }

  /** Takes a value that a chart or a button gives. */
  take(name: string, printed: string): void {
    this.form.take(name, printed);
    // A chart shows what was dragged; what a lesson keeps goes back.
    if (this.state.isFixed(name)) this.events.changed();
  }

  /** Whether the address asks for a run at a later step, or with changes on its way. */
  get hasTime(): boolean {
    return this.isAsLinked;
  }

  newSeed(): void {
    if (!this.page.lock.includes("seed")) this.take("seed", Math.floor(Math.random() * MAX_NEW_SEED).toString());
  }

  /** Shows the values of another run, which has been chosen. */
  showRun(key: RunKey, step: number): void {
    this.state.take(key, step);
    this.form.showAll();
    if (this.isLabAddress()) this.address.follow();
    this.events.changed();
  }

  /** The learning rates that the lab compares, if it does and they matter now. */
  ownRates(): string | null {
    const spec = this.state.spec("learningRates");
    return spec?.kind === "realList" && this.state.isRelevant(spec.name) ? this.state.value(spec.name) : null;
  }

  /** Says what the server found wrong; true if there is a field in sight for it. */
  complain(name: string, message: string): boolean {
    return this.form.complain(name, message);
  }

  update(store: Store): void {
    this.form.disable(store.link === "lost");
    if (!this.live.update(store)) return;
    if (this.isLabAddress()) this.address.follow();
    this.events.changed();
  }

  /** The address at which a run stands at a step, having changed on its way. */
  addressOfRun(key: RunKey, time: { readonly step: number; readonly changes: readonly Change[] }): string {
    const { hide, lock, lab } = this.page;
    return addressOf({ lab: lab.id, explicit: this.state.explicitOf(key), hide, lock, time });
  }

  /** Brings to the server what is too long for an address. */
  readyToShare(): Promise<void> {
    return longValues.keep(Object.values(this.state.explicit()));
  }

  /** The address of the lab with the present values. */
  addressNow(): string {
    const { hide, lock, lab } = this.page;
    return addressOf({ lab: lab.id, explicit: this.state.explicit(), hide, lock });
  }

  private changed(name: string, printed: string): void {
    this.isAsLinked = false;
    const rebuilds = this.state.rebuilds(name);
    if (rebuilds) this.events.rebuild();
    else this.events.set(name, printed);
    this.events.changed();
    if (this.state.spec(name)?.kind === "preset") this.address.push();
    else if (this.isLabAddress()) this.address.follow();
    else if (rebuilds) this.address.push();
  }

  /** The page of a run keeps its address while that run lives, also when a live value changes. */
  private isLabAddress(): boolean {
    return location.pathname.startsWith("/labs/");
  }

  private takeDefaults(): void {
    this.isAsLinked = false;
    this.state.reset();
    this.form.showAll();
    this.events.rebuild();
    this.events.changed();
    this.address.push();
  }
}
