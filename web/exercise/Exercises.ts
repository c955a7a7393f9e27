import type { ExerciseSpec } from "../wire/types";
import { ExerciseCard, type ExercisePage } from "./ExerciseCard";

/** All exercises of a page and the line above them that sums them up. */
export class Exercises {
  private readonly cards = new Map<string, ExerciseCard>();

  constructor(
    private readonly section: HTMLElement,
    private readonly specs: readonly ExerciseSpec[],
    private readonly page: ExercisePage,
  ) {
    const summed: ExercisePage = {
      ...page,
      changed: () => {
        this.sumUp();
        page.changed();
      },
      renewed: (spec, element) => {
        this.cards.set(spec.id, new ExerciseCard(element, spec, summed));
        page.renewed(spec, element);
      },
    };
    for (const spec of specs) {
      const element = section.querySelector<HTMLElement>(`[data-exercise="${spec.id}"]`);
      if (element) this.cards.set(spec.id, new ExerciseCard(element, spec, summed));
    }
    this.sumUp();
  }

  showRun(line: string): void {
    for (const card of this.cards.values()) card.showRun(line);
  }

  private sumUp(): void {
    const place = this.section.querySelector("#exercises-summary");
    const standings = this.specs.map((spec) => ({ points: spec.points, ...this.page.progress.of(spec.id) }));
    if (!place || standings.every((standing) => standing.attempts === 0)) return;
    const solved = standings.filter((standing) => standing.best >= 1).length;
    const points = standings.reduce((sum, standing) => sum + standing.points, 0);
    const won = standings.reduce((sum, standing) => sum + standing.best * standing.points, 0);
    const rounded = Math.round(won * 10) / 10;
    place.textContent = `${solved} of ${standings.length} solved · ${rounded} of ${points} points · answers are checked by running them`;
  }
}
