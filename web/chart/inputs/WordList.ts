export interface WordRow {
  readonly word: string;
  readonly isGroup: boolean;
  /** Groups around it. */
  readonly depth: number;
}

/** A place between rows: before row `at` of the rows that stay, inside so many groups. */
export interface Gap {
  readonly at: number;
  readonly depth: number;
}

const TOKEN = /[A-Za-z0-9]+\(?|\)/g;

/** A sequence row by row, as it is listed: a group, then what it holds, one deeper. */
export class WordList {
  constructor(readonly rows: readonly WordRow[]) {}

  /** Reads `a.each(b.c)`. */
  static parse(printed: string): WordList {
    const rows: WordRow[] = [];
    let depth = 0;
    for (const [token] of printed.matchAll(TOKEN)) {
      if (token === ")") {
        depth--;
        continue;
      }
      const isGroup = token.endsWith("(");
      rows.push({ word: isGroup ? token.slice(0, -1) : token, isGroup, depth });
      if (isGroup) depth++;
    }
    return new WordList(rows);
  }

  get printed(): string {
    let text = "";
    let depth = 0;
    for (const row of this.rows) {
      const opened = text === "" || text.endsWith("(");
      text += ")".repeat(depth - row.depth) + (opened && depth === row.depth ? "" : ".") + row.word;
      text += row.isGroup ? "(" : "";
      depth = row.depth + (row.isGroup ? 1 : 0);
    }
    return text + ")".repeat(depth);
  }

  /** The row behind a row and all that it holds. */
  end(index: number): number {
    const depth = this.rows[index]?.depth ?? 0;
    const behind = this.rows.findIndex((row, at) => at > index && row.depth <= depth);
    return behind < 0 ? this.rows.length : behind;
  }

  /** All places, from the top: at the end of a group first inside, then outside. */
  get gaps(): readonly Gap[] {
    return Array.from({ length: this.rows.length + 1 }, (_, at) => this.gapsAt(at)).flat();
  }

  /** The places before a row, the innermost first. */
  gapsAt(at: number): readonly Gap[] {
    const before = this.rows[at - 1];
    const most = before ? before.depth + (before.isGroup ? 1 : 0) : 0;
    const least = this.rows[at]?.depth ?? 0;
    return Array.from({ length: most - least + 1 }, (_, up) => ({ at, depth: most - up }));
  }

  /** Without a row and all that it holds. */
  cut(index: number): WordList {
    return new WordList([...this.rows.slice(0, index), ...this.rows.slice(this.end(index))]);
  }

  /** Without a row; what a group held stays, one less deep. */
  without(index: number): WordList {
    const end = this.end(index);
    const kept = this.rows.slice(index + 1, end).map((row) => ({ ...row, depth: row.depth - 1 }));
    return new WordList([...this.rows.slice(0, index), ...kept, ...this.rows.slice(end)]);
  }

  /** A row with all that it holds in another place, which is one of those without it. */
  moved(index: number, gap: Gap): WordList {
    const depth = this.rows[index]?.depth ?? 0;
    const block = this.rows
      .slice(index, this.end(index))
      .map((row) => ({ ...row, depth: row.depth - depth + gap.depth }));
    return this.cut(index).inserted(block, gap.at);
  }

  /** A new row. */
  added(word: string, isGroup: boolean, gap: Gap): WordList {
    return this.inserted([{ word, isGroup, depth: gap.depth }], gap.at);
  }

  private inserted(block: readonly WordRow[], at: number): WordList {
    return new WordList([...this.rows.slice(0, at), ...block, ...this.rows.slice(at)]);
  }
}
