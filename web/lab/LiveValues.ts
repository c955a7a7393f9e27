import type { Form } from "../form/Form";
import type { FormState } from "../form/FormState";
import type { Store } from "../wire/store";
import type { RunKey } from "../wire/types";

/**
 * Keeps the form's live values to those in force in the run, which decides: after a reset, a step back, a change from
 * elsewhere. A value that the learner is just changing is left alone until it has been taken.
 */
export class LiveValues {
  private runId: string | null = null;
  private step = 0;
  private key: RunKey | null = null;
  private isDue = false;

  constructor(
    private readonly state: FormState,
    private readonly form: Form,
    private readonly isChanging: () => boolean,
  ) {}

  /** True if the form shows other values now. */
  update(store: Store): boolean {
    const wentBack = store.step < this.step;
    const isOtherKey = JSON.stringify(store.key) !== JSON.stringify(this.key);
    const isSame = store.runId === this.runId;
    if (isSame ? wentBack || isOtherKey || this.passed(store) : store.changes.length > 0) this.isDue = true;
    this.runId = store.runId;
    this.step = store.step;
    this.key = store.key;
    if (!this.isDue || this.isChanging() || !store.key || store.runId === null) return false;
    this.isDue = false;
    const moved = this.state.follow(store.key, store.step);
    if (moved.length > 0) this.form.showAll();
    return moved.length > 0;
  }

  /** Whether the run has gone through a change that was made before. */
  private passed(store: Store): boolean {
    return store.changes.some((change) => change.step > this.step && change.step <= store.step);
  }
}
