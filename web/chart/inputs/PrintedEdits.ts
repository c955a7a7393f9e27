import { isRelevant } from "../isRelevant";
import type { ChartSource } from "../source";
import type { ParameterSpec } from "../../wire/types";

/** Printed values of a parameter one after another, each of which can be taken back. */
export class PrintedEdits {
  private readonly before: string[] = [];
  private entered: string | null = null;
  private source: ChartSource | null = null;

  /** @param things what is said to be fixed where the parameter cannot be changed */
  constructor(
    private readonly parameter: string,
    private readonly things: string,
    private readonly say: (text: string) => void,
  ) {}

  show(source: ChartSource): void {
    this.source = source;
  }

  get spec(): ParameterSpec | undefined {
    return this.source?.context.parameter(this.parameter);
  }

  /** Whether the parameter counts, with the others as they are. */
  get isActive(): boolean {
    return this.source !== null && this.spec !== undefined && isRelevant(this.spec, this.source.context);
  }

  get printed(): string {
    return this.source?.context.value(this.parameter) ?? "";
  }

  get canUndo(): boolean {
    return this.before.length > 0;
  }

  /** The reader begins to edit: this is what Escape restores. */
  enter(): void {
    this.entered = this.printed;
  }

  /** Sets a value and says what became of it; false if it is refused. */
  commit(printed: string, words: string): boolean {
    const before = this.printed;
    if (!this.send(printed, words)) return false;
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
    return this.commit(this.entered, "restored");
  }

  private send(printed: string, words: string): boolean {
    if (!this.source || printed === this.printed) return false;
    this.source.context.setParameter(this.parameter, printed);
    const isTaken = this.printed === printed;
    this.say(isTaken ? words : `the ${this.things} cannot be changed here`);
    return isTaken;
  }
}
