import type { Change, RunKey } from "../wire/types";

/** A step to come back to, with the live changes that lead there. */
export interface Bookmark {
  readonly step: number;
  readonly name: string;
  readonly changes: readonly Change[];
}

const MOST = 40;

/** Bookmarks of a lab, kept in this browser for each of its configurations. */
export class Bookmarks {
  private readonly place: string;

  constructor(
    private readonly storage: Storage,
    lab: string,
  ) {
    this.place = `gradus.bookmarks.${lab}`;
  }

  /** In the order of their steps. */
  of(key: RunKey): readonly Bookmark[] {
    return this.all()[configuration(key)] ?? [];
  }

  /** Keeps a step; where there is a bookmark already it stays as it is. */
  add(key: RunKey, step: number): void {
    const changes = changesUpTo(key, step);
    if (this.of(key).some((mark) => isSame(mark, { step, changes }))) return;
    this.keep(key, [...this.of(key), { step, name: "", changes }].sort((a, b) => a.step - b.step).slice(0, MOST));
  }

  rename(key: RunKey, mark: Bookmark, name: string): void {
    this.keep(
      key,
      this.of(key).map((other) => (isSame(other, mark) ? { ...other, name: name.slice(0, 60) } : other)),
    );
  }

  remove(key: RunKey, mark: Bookmark): void {
    this.keep(
      key,
      this.of(key).filter((other) => !isSame(other, mark)),
    );
  }

  /** Whether the run passes through the bookmark: the same changes lead there. */
  static isOnTheWay(key: RunKey, mark: Bookmark): boolean {
    return isSame(mark, { step: mark.step, changes: changesUpTo(key, mark.step) });
  }

  private keep(key: RunKey, marks: readonly Bookmark[]): void {
    const own = configuration(key);
    const others = Object.entries(this.all()).filter(([name]) => name !== own);
    const recent = others.slice(-MOST);
    const mine = marks.length > 0 ? [[own, marks] as const] : [];
    this.storage.setItem(this.place, JSON.stringify(Object.fromEntries([...recent, ...mine])));
  }

  private all(): Record<string, readonly Bookmark[]> {
    try {
      const found: unknown = JSON.parse(this.storage.getItem(this.place) ?? "{}");
      if (typeof found !== "object" || found === null) return {};
      const entries = Object.entries(found) as [string, unknown][];
      return Object.fromEntries(
        entries.map(([name, marks]) => [name, Array.isArray(marks) ? marks.filter(isBookmark) : []]),
      );
    } catch {
      return {};
    }
  }
}

function changesUpTo(key: RunKey, step: number): readonly Change[] {
  return key.changes.filter((change) => change.step <= step);
}

function configuration({ parameters, seed }: RunKey): string {
  return JSON.stringify([Object.entries(parameters).sort(([a], [b]) => (a < b ? -1 : 1)), seed]);
}

function isSame(a: Pick<Bookmark, "step" | "changes">, b: Pick<Bookmark, "step" | "changes">): boolean {
  return a.step === b.step && JSON.stringify(a.changes) === JSON.stringify(b.changes);
}

function isBookmark(value: unknown): value is Bookmark {
  if (typeof value !== "object" || value === null) return false;
  const { step, name, changes } = value as Partial<Record<keyof Bookmark, unknown>>;
  return Number.isInteger(step) && typeof name === "string" && Array.isArray(changes) && changes.every(isChange);
}

function isChange(value: unknown): value is Change {
  if (typeof value !== "object" || value === null) return false;
  const { step, name, value: printed } = value as Partial<Record<keyof Change, unknown>>;
  return Number.isInteger(step) && typeof name === "string" && typeof printed === "string";
}
