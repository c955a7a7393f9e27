export interface AddressState {
  readonly lab: string;
  /** Printed values that are not defaults, the seed among them. */
  readonly explicit: Readonly<Record<string, string>>;
  readonly hide: readonly string[];
  readonly lock: readonly string[];
}

/** The address of a lab with these values: only what is not the default, and never a run. */
export function addressOf(state: AddressState): string {
  const query: [string, string][] = Object.entries(state.explicit);
  if (state.hide.length > 0) query.push(["hide", state.hide.join(",")]);
  if (state.lock.length > 0) query.push(["lock", state.lock.join(",")]);
  const path = `/labs/${state.lab}`;
  if (query.length === 0) return path;
  return `${path}?v=1${query.map(([name, value]) => `&${name}=${readable(value)}`).join("")}`;
}

/** Lists and points stay readable; only what an address cannot hold is escaped. */
function readable(value: string): string {
  return encodeURIComponent(value).replace(/%2C/g, ",").replace(/%3B/g, ";").replace(/%3A/g, ":");
}
