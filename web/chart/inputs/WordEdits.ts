import { isRelevant } from "../isRelevant";
import type { ChartSource } from "../source";
import { WordList } from "./WordList";

/** The sequence of a parameter, each edit of which can be taken back. */
export class WordEdits {
  private readonly before: string[] = [];
  private entered: string | null = null;
  private source: ChartSource | null = null;

  constructor(
    private readonly parameter: string,
    private readonly say: (text: string) => void,
  ) {}

  show(source: ChartSource): void {
    this.source = source;
  }

  get spec() {
    const parameter = this.source?.context.parameter(this.parameter);
    return parameter?.kind === "sequence" ? parameter : null;
  }

  /** Whether the sequence counts, with the other parameters as they are. */
  get isActive(): boolean {
    return this.source !== null && this.spec !== null && isRelevant(this.spec, this.source.context);
  }

  get present(): WordList {
    return WordList.parse(this.printed);
  }

  get canUndo(): boolean {
    return this.before.length > 0;
  }

  /** What a word is called. */
  label(word: string): string {
    return this.spec?.words.find((one) => one.value === word)?.label ?? word;
  }

  /** The reader begins to edit: this is what Escape restores. */
  enter(): void {
    this.entered = this.printed;
  }

  /** Sets the sequence and says what became of it; false if it is refused. */
  commit(next: WordList, words: string): boolean {
    const most = this.spec?.maxWords ?? 0;
    if (next.rows.length > most) {
      this.say(`${most} lines are the most`);
      return false;
    }
    const before = this.printed;
    if (!this.send(next.printed, words)) return false;
    this.before.push(before);
    return true;
  }

  undo(): void {
    const last = this.before.pop();
    if (last === undefined) this.say("nothing to take back");
    else this.send(last, "taken back");
  }

  /** Everything since the reader began to edit; false if that is nothing. */
  restore(): boolean {
    if (this.entered === null || this.entered === this.printed) return false;
    return this.commit(WordList.parse(this.entered), "restored");
  }

  private get printed(): string {
    return this.source?.context.value(this.parameter) ?? "";
  }

  private send(printed: string, words: string): boolean {
    if (!this.source || printed === this.printed) return false;
    this.source.context.setParameter(this.parameter, printed);
    const isTaken = this.printed === printed;
    this.say(isTaken ? words : "the lines cannot be changed here");
    return isTaken;
  }
}
