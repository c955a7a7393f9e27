/** A clock that the test moves by hand. */
export class Clock {
  private tasks: { at: number; task: () => void }[] = [];
  private now = 0;

  readonly later = (milliseconds: number, task: () => void): (() => void) => {
    const entry = { at: this.now + milliseconds, task };
    this.tasks.push(entry);
    return () => {
      this.tasks = this.tasks.filter((other) => other !== entry);
    };
  };

  pass(milliseconds: number): void {
    const end = this.now + milliseconds;
    for (;;) {
      const next = this.tasks.filter(({ at }) => at <= end).sort((a, b) => a.at - b.at)[0];
      if (!next) break;
      this.tasks = this.tasks.filter((other) => other !== next);
      this.now = next.at;
      next.task();
    }
    this.now = end;
  }
}
