import { postJson } from "./postJson";

/** Longer ones make addresses that programs cut off. */
const LONGEST = 1200;

/** Values that are too long for an address: the server keeps them under a short name that stands in their place. */
class LongValues {
  private readonly names = new Map<string, string>();

  /** What stands in an address for a value: its name if it is long and the server has it, else the value itself. */
  short(value: string): string {
    return this.names.get(value) ?? value;
  }

  /** Brings those of the values that are too long to the server. One that it does not take stays as it is. */
  async keep(values: readonly string[]): Promise<void> {
    const unknown = values.filter((value) => value.length > LONGEST && !this.names.has(value));
    await Promise.all(
      unknown.map(async (value) => {
        const answer = await postJson("/api/values", { value });
        if (answer.status === 201) this.names.set(value, answer.json.at("name").text());
      }),
    );
  }
}

/** Those of this page. */
export const longValues = new LongValues();
