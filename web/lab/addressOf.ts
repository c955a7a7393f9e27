import { longValues } from "../wire/longValues";
import type { Change } from "../wire/types";

export interface AddressState {
  readonly lab: string;
  /** Printed values that are not defaults, the seed among them. */
  readonly explicit: Readonly<Record<string, string>>;
  readonly hide: readonly string[];
  readonly lock: readonly string[];
  /** Where the run stands, and the live changes on the way there. */
  readonly time?: { readonly step: number; readonly changes: readonly Change[] };
}

/** The address of a lab with these values: only what is not the default, and never a run. */
export function addressOf(state: AddressState): string {
  const query = Object.entries(state.explicit).map(([name, value]): [string, string] => [
    name,
    longValues.short(value),
  ]);
  if (state.hide.length > 0) query.push(["hide", state.hide.join(",")]);
  if (state.lock.length > 0) query.push(["lock", state.lock.join(",")]);
  const { step = 0, changes = [] } = state.time ?? {};
  if (step > 0) query.push(["step", step.toString()]);
  const words = query.map(([name, value]) => `${name}=${readable(value)}`);
  if (changes.length > 0) words.push(`at=${changes.map(printed).join(",")}`);
  const path = `/labs/${state.lab}`;
  return words.length === 0 ? path : `${path}?v=1&${words.join("&")}`;
}

/** Lists and points stay readable; only what an address cannot hold is escaped. */
function readable(value: string): string {
  return encodeURIComponent(value).replace(/%2C/g, ",").replace(/%3B/g, ";").replace(/%3A/g, ":");
}

function printed({ step, name, value }: Change): string {
  return `${step}:${name}=${readable(value)}`;
}
