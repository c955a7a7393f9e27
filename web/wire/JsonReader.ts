import { Malformed } from "./Malformed";

/** Reads JSON that comes from outside: every access says what is expected, and throws `Malformed` with the place if not. */
export class JsonReader {
  private constructor(
    private readonly value: unknown,
    private readonly path: string,
  ) {}

  static parse(text: string): JsonReader {
    try {
      return new JsonReader(JSON.parse(text), "$");
    } catch {
      throw new Malformed(`text must be JSON, got "${text.slice(0, 40)}"`);
    }
  }

  static of(value: unknown): JsonReader {
    return new JsonReader(value, "$");
  }

  /** A field of an object; absent fields are read as such. */
  at(name: string): JsonReader {
    return new JsonReader(this.object()[name], `${this.path}.${name}`);
  }

  isAbsent(): boolean {
    return this.value === undefined || this.value === null;
  }

  /** What `read` makes of it, or `otherwise` if it is absent or null. */
  or<T>(otherwise: T, read: (present: JsonReader) => T): T {
    return this.isAbsent() ? otherwise : read(this);
  }

  text(): string {
    return typeof this.value === "string" ? this.value : this.fail("text");
  }

  number(): number {
    return typeof this.value === "number" ? this.value : this.fail("a number");
  }

  /** A number; null stands for one that is undefined. */
  numberOrNaN(): number {
    return this.value === null ? NaN : this.number();
  }

  count(): number {
    const value = this.number();
    return Number.isSafeInteger(value) && value >= 0 ? value : this.fail("a count");
  }

  flag(): boolean {
    return typeof this.value === "boolean" ? this.value : this.fail("true or false");
  }

  oneOf<T extends string>(...allowed: readonly T[]): T {
    return allowed.find((value) => value === this.value) ?? this.fail(`one of ${allowed.join(", ")}`);
  }

  list<T>(read: (item: JsonReader) => T): T[] {
    if (!Array.isArray(this.value)) return this.fail("a list");
    return this.value.map((item: unknown, index) => read(new JsonReader(item, `${this.path}[${index}]`)));
  }

  texts(): string[] {
    return this.list((item) => item.text());
  }

  /** Numbers in one array; null stands for an undefined one. */
  numbers(): Float64Array {
    return Float64Array.from(this.list((item) => item.numberOrNaN()));
  }

  record<T>(read: (item: JsonReader) => T): Record<string, T> {
    const names = Object.keys(this.object());
    return Object.fromEntries(names.map((name) => [name, read(this.at(name))]));
  }

  map<T>(read: (item: JsonReader) => T): Map<string, T> {
    return new Map(Object.entries(this.record(read)));
  }

  /** Whatever it is. */
  raw(): unknown {
    return this.value;
  }

  fail(expected: string): never {
    throw new Malformed(`${this.path} must be ${expected}, got ${printed(this.value)}`);
  }

  private object(): Record<string, unknown> {
    return isObject(this.value) ? this.value : this.fail("an object");
  }
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function printed(value: unknown): string {
  return value === undefined ? "nothing" : JSON.stringify(value).slice(0, 60);
}
