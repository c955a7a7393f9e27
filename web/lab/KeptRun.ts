/** What of the browser this needs, so that tests can play it. */
export interface KeptRunPlace {
  /** Forgets with the tab. */
  readonly storage: Storage;
  readonly location: { readonly pathname: string; readonly search: string };
  /** How the page was come to. */
  readonly arrival: () => string;
}

const ARRIVALS = new Set(["reload", "back_forward"]);

/** The run of a lab page, for when the same tab shows the same address again: it goes on with the run that it had. */
export class KeptRun {
  private isClosed = false;

  constructor(private readonly place: KeptRunPlace) {}

  /** The run that this tab had under this address; null if there is none, or if the address was opened anew. */
  find(): string | null {
    if (!ARRIVALS.has(this.place.arrival())) return null;
    const [runId, search] = (this.place.storage.getItem(this.key) ?? "").split(" ");
    return runId && search === this.place.location.search ? runId : null;
  }

  /** The page is left with this run, or without any. */
  keep(runId: string | null): void {
    if (this.isClosed) return;
    if (runId === null) this.place.storage.removeItem(this.key);
    else this.place.storage.setItem(this.key, `${runId} ${this.place.location.search}`);
  }

  /** The address is another one already: its run is not this one. */
  close(): void {
    this.place.storage.removeItem(this.key);
    this.isClosed = true;
  }

  private get key(): string {
    return `gradus-run ${this.place.location.pathname}`;
  }
}
