import type { Typeset } from "../text/typesetter";
import type { checkAnswer } from "../wire/checkAnswer";
import type { createRun } from "../wire/createRun";
import type { ExerciseName } from "../wire/exercisePath";
import type { fetchHint } from "../wire/fetchHint";
import type { fetchVariant } from "../wire/fetchVariant";
import type { ExerciseSpec, Verdict } from "../wire/types";
import { bindOrdering } from "./bindOrdering";
import { pointsText } from "./pointsText";
import type { Progress } from "./Progress";
import { readAnswer } from "./readAnswer";
import { verdictView } from "./verdictView";

/** What an exercise borrows from its page. */
export interface ExercisePage {
  readonly lab: string;
  readonly runId: () => string | null;
  readonly progress: Progress;
  readonly typeset: Typeset;
  readonly checkAnswer: typeof checkAnswer;
  readonly fetchHint: typeof fetchHint;
  readonly fetchVariant: typeof fetchVariant;
  readonly createRun: typeof createRun;
  /** Goes to the page of a run. */
  readonly openRun: (runId: string) => void;
  /** The standing of an exercise has changed. */
  readonly changed: () => void;
  /** Another drawing of the exercise stands in the place of this element. */
  readonly renewed: (spec: ExerciseSpec, element: HTMLElement) => void;
}

/** Between two questions whether a run has been computed again, in milliseconds. */
const PAUSE = 500;

/** One exercise as the server rendered it: takes the answer, shows verdict, hints and standing. */
export class ExerciseCard {
  private readonly form: HTMLFormElement | null;
  private readonly place: HTMLElement | null;
  private isChecking = false;
  private hintsShown = 0;

  constructor(
    private readonly element: HTMLElement,
    private readonly spec: ExerciseSpec,
    private readonly page: ExercisePage,
  ) {
    this.form = element.querySelector("form");
    this.place = element.querySelector("[data-verdict]");
    this.form?.addEventListener("submit", (event) => {
      event.preventDefault();
      void this.check();
    });
    const ordering = element.querySelector<HTMLElement>("[data-ordering]");
    if (ordering) bindOrdering(ordering);
    element.querySelector("[data-hint-button]")?.addEventListener("click", () => {
      void this.hint();
    });
    element.querySelector("[data-variant-button]")?.addEventListener("click", () => {
      void this.renew();
    });
    for (const button of element.querySelectorAll<HTMLElement>("[data-blind-run]"))
      button.addEventListener("click", () => {
        void this.lookAt(button.dataset.blindRun ?? "");
      });
    if (spec.last) this.show(spec.last);
    this.showStanding();
  }

  /** For an exercise that takes a run: says which run would be handed in. */
  showRun(line: string): void {
    const place = this.element.querySelector("[data-run-line]");
    if (place && place.textContent !== line) place.textContent = line;
  }

  private async check(): Promise<void> {
    if (this.isChecking || !this.form) return;
    const read = readAnswer(this.form, this.spec.form.kind, this.page.runId());
    if ("missing" in read) {
      this.say(read.missing);
      read.field?.focus();
      return;
    }
    this.setChecking(true);
    const checked = await this.page.checkAnswer(this.name(), read.answer, {
      waiting: (place) => {
        this.say(place > 1 ? `Number ${place} in the queue of runs to check.` : "The run is computed again.");
      },
      pause: () => new Promise((resolve) => setTimeout(resolve, PAUSE)),
    });
    this.setChecking(false);
    if (!checked.verdict) {
      this.say(checked.problem);
      return;
    }
    this.page.progress.set(this.spec.id, checked.standing);
    this.show(checked.verdict);
    this.showStanding();
    this.page.changed();
  }

  private async hint(): Promise<void> {
    const next = this.hintsShown + 1;
    const text = await this.page.fetchHint(this.name(), next);
    const list = this.element.querySelector<HTMLElement>("[data-hint-list]");
    if (text === null || !list || this.hintsShown >= next) return;
    this.hintsShown = next;
    const row = document.createElement("li");
    row.textContent = text;
    list.append(row);
    list.hidden = false;
    void this.page.typeset(row);
    const button = this.element.querySelector<HTMLElement>("[data-hint-button]");
    if (!button) return;
    if (next >= this.spec.hints) button.hidden = true;
    else button.textContent = `Hint ${next + 1} of ${this.spec.hints}`;
  }

  private async renew(): Promise<void> {
    const fetched = await this.page.fetchVariant(this.name());
    if (!fetched.spec) {
      this.say(fetched.problem);
      return;
    }
    const template = document.createElement("template");
    template.innerHTML = fetched.html;
    const renewed = template.content.querySelector<HTMLElement>("[data-exercise]");
    if (!renewed) return;
    this.element.replaceWith(renewed);
    void this.page.typeset(renewed);
    this.page.renewed(fetched.spec, renewed);
    renewed.querySelector<HTMLElement>("[data-variant-button]")?.focus();
  }

  private async lookAt(run: string): Promise<void> {
    const made = await this.page.createRun({ lab: this.page.lab, blind: { exercise: this.spec.id, run } });
    if (made.runId) this.page.openRun(made.runId);
    else this.say(made.problems.map((problem) => problem.message).join(" "));
  }

  private name(): ExerciseName {
    return { lab: this.page.lab, id: this.spec.id, seed: this.spec.seed };
  }

  private show(verdict: Verdict): void {
    this.place?.replaceChildren(verdictView(verdict));
    if (this.place) void this.page.typeset(this.place);
  }

  /** A plain word where the verdict stands: nothing was judged. */
  private say(text: string): void {
    if (this.place?.textContent === text) return;
    const box = document.createElement("p");
    box.className = "message message--info";
    box.textContent = text;
    this.place?.replaceChildren(box);
  }

  private setChecking(checking: boolean): void {
    this.isChecking = checking;
    const button = this.element.querySelector("[data-check]");
    if (checking) button?.setAttribute("aria-disabled", "true");
    else button?.removeAttribute("aria-disabled");
  }

  private showStanding(): void {
    const place = this.element.querySelector("[data-points]");
    const standing = this.page.progress.of(this.spec.id);
    if (place) place.textContent = pointsText(this.spec.points, standing);
    this.element.toggleAttribute("data-solved", standing.best >= 1);
  }
}
