import type { Form } from "../form/Form";
import type { FormState } from "../form/FormState";
import type { Store } from "../wire/store";

/** After a reset or a step back the form shows the live values that are in force there. */
export class LiveValues {
  private attempt = 0;
  private step = 0;
  private runId: string | null = null;

  constructor(
    private readonly state: FormState,
    private readonly form: Form,
  ) {}

  update(store: Store): void {
    const isSameRun = store.runId === this.runId;
    const wentBack = isSameRun && (store.attempt > this.attempt || store.step < this.step);
    this.runId = store.runId;
    this.attempt = store.attempt;
    this.step = store.step;
    if (wentBack && store.key && this.state.follow(store.key, store.step).length > 0) this.form.showAll();
  }
}
