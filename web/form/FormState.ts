import type { ParameterSpec, RunKey } from "../wire/types";
import { checkNumber, type Checked } from "./checkNumber";
import { checkValue } from "./checkValue";

const SEED = "seed";
const MAX_SEED = 2 ** 32 - 1;

/** The values of a lab's parameters and its seed, printed, and what follows from them. No page, no network. */
export class FormState {
  private readonly specs: ReadonlyMap<string, ParameterSpec>;
  private readonly preset: (ParameterSpec & { kind: "preset" }) | null = null;
  private readonly present = new Map<string, string>();

  /**
   * @param seed the seed now; it is kept under the name `seed` like a parameter
   * @param fixed names of parameters that a lesson keeps as they are
   */
  constructor(
    specs: readonly ParameterSpec[],
    values: Readonly<Record<string, string>>,
    seed: number,
    private readonly fixed: readonly string[] = [],
  ) {
    this.specs = new Map(specs.map((spec) => [spec.name, spec]));
    for (const spec of specs) {
      if (spec.kind === "preset") this.preset = spec;
      this.present.set(spec.name, values[spec.name] ?? spec.initial);
    }
    this.present.set(SEED, seed.toString());
  }

  /** The same values, to be changed apart. */
  copy(): FormState {
    return new FormState([...this.specs.values()], Object.fromEntries(this.present), this.seed(), this.fixed);
  }

  spec(name: string): ParameterSpec | undefined {
    return this.specs.get(name);
  }

  names(): string[] {
    return [...this.present.keys()];
  }

  value(name: string): string {
    return this.present.get(name) ?? "";
  }

  seed(): number {
    return Number(this.value(SEED));
  }

  /** Whether the value waits for a new simulation; the seed does. */
  rebuilds(name: string): boolean {
    return this.specs.get(name)?.update !== "live";
  }

  isFixed(name: string): boolean {
    return this.fixed.includes(name);
  }

  /** What a lesson keeps as it is, printed. */
  fixedValues(): Record<string, string> {
    return Object.fromEntries(this.fixed.map((name) => [name, this.value(name)]));
  }

  check(name: string, text: string): Checked {
    const spec = this.specs.get(name);
    return spec ? checkValue(spec, text) : checkNumber({ name: SEED, kind: "int", min: 0, max: MAX_SEED }, text);
  }

  /**
   * Takes a printed value that passed its check. Another value of the preset brings its own defaults with it: what it
   * carries is set, what only its predecessor carried goes back.
   */
  assign(name: string, printed: string): void {
    const before = this.defaults();
    this.present.set(name, printed);
    if (name !== this.preset?.name) return;
    const carried = this.preset.defaults[printed] ?? {};
    for (const [other, value] of Object.entries(this.defaults())) {
      const goesAlong = other in carried || this.value(other) === before[other];
      if (goesAlong && !this.isFixed(other)) this.present.set(other, value);
    }
  }

  /** Takes the live values that are in force in a run after `step` steps; gives the names of those that changed. */
  follow(key: RunKey, step: number): string[] {
    const inForce: Record<string, string> = { ...this.defaults(), ...key.parameters };
    for (const change of key.changes) if (change.step <= step) inForce[change.name] = change.value;
    const moved = Object.keys(inForce).filter((name) => !this.rebuilds(name) && this.value(name) !== inForce[name]);
    for (const name of moved) this.present.set(name, inForce[name] ?? "");
    return moved;
  }

  /** Takes all values of a run after `step` steps, its seed among them. */
  take(key: RunKey, step: number): void {
    this.reset();
    if (this.preset) this.assign(this.preset.name, key.parameters[this.preset.name] ?? this.preset.initial);
    for (const [name, value] of Object.entries(key.parameters)) this.present.set(name, value);
    this.present.set(SEED, key.seed.toString());
    this.follow(key, step);
  }

  /** What an address holds of a run before its live changes. */
  explicitOf(key: RunKey): Record<string, string> {
    const state = this.copy();
    state.take(key, -1);
    return state.explicit();
  }

  /** Everything as a fresh page of the lab has it, but for what a lesson keeps. */
  reset(): void {
    for (const spec of this.specs.values()) if (!this.isFixed(spec.name)) this.present.set(spec.name, spec.initial);
    for (const [name, value] of Object.entries(this.defaults())) if (!this.isFixed(name)) this.present.set(name, value);
  }

  /** The defaults beside the preset's present value, the seed among them. */
  defaults(): Record<string, string> {
    const initial: Record<string, string> = { [SEED]: "0" };
    for (const spec of this.specs.values()) initial[spec.name] = spec.initial;
    if (!this.preset) return initial;
    const chosen = this.value(this.preset.name);
    return { ...initial, ...this.preset.defaults[chosen], [this.preset.name]: this.preset.initial };
  }

  /** What an address and a key hold: values that are not the default, in the order of the form. */
  explicit(): Record<string, string> {
    const defaults = this.defaults();
    return Object.fromEntries([...this.present].filter(([name, value]) => defaults[name] !== value));
  }

  /** Parameters that are not at their default, without the seed. */
  explicitParameters(): Record<string, string> {
    return Object.fromEntries(Object.entries(this.explicit()).filter(([name]) => name !== SEED));
  }

  isChanged(name: string): boolean {
    return this.defaults()[name] !== this.value(name);
  }

  /** Whether the parameter has any effect beside the other values. */
  isRelevant(name: string): boolean {
    const conditions = this.specs.get(name)?.relevance ?? [];
    return conditions.every((condition) => condition.values.includes(this.value(condition.parameter)));
  }
}
