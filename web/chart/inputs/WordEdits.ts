import type { ChartSource } from "../source";
import { PrintedEdits } from "./PrintedEdits";
import { WordList } from "./WordList";

/** The sequence of a parameter, each edit of which can be taken back. */
export class WordEdits {
  private readonly edits: PrintedEdits;

  constructor(
    parameter: string,
    private readonly say: (text: string) => void,
  ) {
    this.edits = new PrintedEdits(parameter, "lines", say);
  }

  show(source: ChartSource): void {
    this.edits.show(source);
  }

  get spec() {
    const { spec } = this.edits;
    return spec?.kind === "sequence" ? spec : null;
  }

  /** Whether the sequence counts, with the other parameters as they are. */
  get isActive(): boolean {
    return this.edits.isActive;
  }

  get present(): WordList {
    return WordList.parse(this.edits.printed);
  }

  get canUndo(): boolean {
    return this.edits.canUndo;
  }

  /** What a word is called. */
  label(word: string): string {
    return this.spec?.words.find((one) => one.value === word)?.label ?? word;
  }

  enter(): void {
    this.edits.enter();
  }

  /** Sets the sequence and says what became of it; false if it is refused. */
  commit(next: WordList, words: string): boolean {
    const most = this.spec?.maxWords ?? 0;
    if (next.rows.length <= most) return this.edits.commit(next.printed, words);
    this.say(`${most} lines are the most`);
    return false;
  }

  undo(): void {
    this.edits.undo();
  }

  restore(): boolean {
    return this.edits.restore();
  }
}
