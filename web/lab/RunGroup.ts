import type { RunStore } from "../wire/RunStore";
import type { LabSpec, RunKey, RunName } from "../wire/types";
import { Follower, type FollowerPage } from "./Follower";
import { nameRuns, type Named } from "./nameRuns";

/** What a group of runs borrows from the page. */
export interface RunGroupPage {
  readonly lab: LabSpec;
  readonly connect: FollowerPage["connect"];
  readonly painted: FollowerPage["painted"];
  readonly later: FollowerPage["later"];
  /** The page's own run becomes another one. */
  readonly switchTo: (runId: string, key: RunKey) => void;
  /** Runs have come, gone, or changed their places. */
  readonly changed: () => void;
}

/** A run as the list of runs shows it. */
export interface Listed {
  readonly name: RunName;
  readonly isActive: boolean;
  /** It has ended before the others and waits there. */
  readonly leftAt: number | null;
}

const MOST = 4;

/** Up to four runs on one page: its own, which the controls move, and followers that stand where it stands. */
export class RunGroup {
  private ownPlace = 0;
  private readonly followers = new Map<number, Follower>();

  constructor(
    private readonly store: RunStore,
    private readonly page: RunGroupPage,
  ) {}

  get isFull(): boolean {
    return this.followers.size + 1 >= MOST;
  }

  /** Takes a run beside the page's own; it comes to where that one stands. */
  add(runId: string): void {
    const free = [0, 1, 2, 3].find((place) => place !== this.ownPlace && !this.followers.has(place));
    if (free === undefined) return;
    this.followers.set(free, this.follower(runId, free));
    this.update();
    this.page.changed();
  }

  close(place: number): void {
    this.followers.get(place)?.close();
    this.followers.delete(place);
    this.update();
    this.page.changed();
    this.store.touch();
  }

  /** The run at `place` and the page's own change their parts. */
  activate(place: number): void {
    const chosen = this.followers.get(place);
    const key = chosen?.store.key;
    const before = this.store.runId;
    if (!chosen || !key || before === null) return;
    this.followers.delete(place);
    const left = this.ownPlace;
    this.ownPlace = place;
    this.page.switchTo(chosen.runId, key);
    chosen.close();
    this.followers.set(left, this.follower(before, left));
    this.page.changed();
  }

  /** The page's own run shows another step, or a follower does. */
  update(): void {
    for (const follower of this.followers.values()) follower.follow(this.store.step);
    this.store.overlaid(this.overlay());
  }

  list(): readonly Listed[] {
    return this.names().map((name) => {
      const follower = this.followers.get(name.place);
      return { name, isActive: !follower, leftAt: follower?.isLeftBehind ? follower.store.step : null };
    });
  }

  private overlay() {
    const names = this.names();
    const own = names.find((name) => name.place === this.ownPlace);
    const others = names.flatMap((name) => {
      const follower = this.followers.get(name.place);
      return follower ? [{ ...name, data: follower.store }] : [];
    });
    if (!own || others.length === 0) return null;
    const waitedFor = [...this.followers.values()].filter((follower) => follower.isUnderWay);
    return { step: Math.min(this.store.step, ...waitedFor.map((follower) => follower.store.step)), own, others };
  }

  private names(): readonly RunName[] {
    const keyed: Named[] = this.store.key ? [{ place: this.ownPlace, key: this.store.key }] : [];
    for (const [place, { store }] of this.followers) if (store.key) keyed.push({ place, key: store.key });
    return nameRuns(
      keyed.sort((a, b) => a.place - b.place),
      this.page.lab,
    );
  }

  private follower(runId: string, place: number): Follower {
    const { connect, painted, later } = this.page;
    return new Follower(runId, {
      connect,
      painted,
      later,
      changed: () => {
        this.store.touch();
      },
      gone: () => {
        this.close(place);
      },
    });
  }
}
