import { createRun } from "../wire/createRun";
import type { RunStore } from "../wire/RunStore";
import type { LabSpec, Problem } from "../wire/types";
import { BookmarkList } from "./BookmarkList";
import { Bookmarks } from "./Bookmarks";
import { connectRun } from "./connectRun";
import { ForkDialog } from "./ForkDialog";
import type { LabForm } from "./LabForm";
import { keptStorage } from "./keptStorage";
import { need } from "./need";
import { painter } from "./painter";
import type { RunControl } from "./RunControl";
import { RunGroup } from "./RunGroup";
import { RunTabs } from "./RunTabs";
import { Scrub } from "./Scrub";
import { timer } from "./timer";

/** What the tools of time borrow from the page. */
export interface TimePage {
  readonly root: HTMLElement;
  readonly lab: LabSpec;
  readonly store: RunStore;
  readonly control: RunControl;
  readonly form: LabForm;
  readonly say: (text: string) => void;
}

/** Everything under the transport that goes by time: the bar over the run, forks, and the runs shown together. */
export class TimeTools {
  private readonly scrub: Scrub;
  private readonly group: RunGroup;
  private readonly tabs: RunTabs;
  private readonly dialog: ForkDialog;
  private readonly forkButton: HTMLButtonElement;
  private readonly bookmarkButton: HTMLButtonElement;
  private readonly bookmarks: BookmarkList;

  constructor(private readonly page: TimePage) {
    const { root, lab, control } = page;
    const step = lab.units[0]?.name ?? "step";
    this.scrub = new Scrub(need(root, "#scrub", HTMLInputElement), {
      seek: control.seek.bind(control),
      later: timer,
      step,
    });
    this.group = this.makeGroup();
    this.tabs = new RunTabs(need(root, "#runs", HTMLElement), this.group, step);
    this.dialog = new ForkDialog(root, {
      form: need(root, "#parameters", HTMLFormElement),
      state: () => page.form.state,
      step: () => page.store.step,
      unit: step,
      fork: this.fork.bind(this),
    });
    this.bookmarks = this.makeBookmarks(step);
    this.bookmarkButton = need(root, "#bookmark", HTMLButtonElement);
    this.bookmarkButton.addEventListener("click", () => {
      this.bookmark();
    });
    this.forkButton = need(root, "#fork-here", HTMLButtonElement);
    this.forkButton.addEventListener("click", () => {
      this.askForFork();
    });
  }

  /** Before the figures are drawn: the others come to where the run stands. */
  update(): void {
    this.group.update();
    this.scrub.show(this.page.store);
    this.tabs.update();
    this.bookmarks.update(this.page.store);
    this.bookmarkButton.disabled = this.page.store.key === null;
    this.forkButton.disabled = this.group.isFull || this.page.store.link === "lost";
  }

  askForFork(): void {
    if (this.forkButton.disabled) return;
    if (this.page.store.state === "running") this.page.control.pause();
    this.dialog.open();
  }

  bookmark(): void {
    this.bookmarks.add(this.page.store);
  }

  /** The address of the run as it stands, if it has changed on its way or stands at a bookmark; else null. */
  address(): string | null {
    const { key, step } = this.page.store;
    const changes = key?.changes.filter((change) => change.step <= step) ?? [];
    if (!key || (changes.length === 0 && !this.bookmarks.isAt(step))) return null;
    return this.page.form.addressOfRun(key, { step, changes });
  }

  private makeBookmarks(step: string): BookmarkList {
    const { root, lab, control, form, store, say } = this.page;
    return new BookmarkList(new Bookmarks(keptStorage(window), lab.id), {
      list: need(root, "#bookmarks", HTMLElement),
      ticks: need(root, "#ticks", HTMLElement),
      step,
      seek: control.seek.bind(control),
      visit: (mark) => {
        if (store.key) location.assign(form.addressOfRun(store.key, mark));
      },
      say,
    });
  }

  private makeGroup(): RunGroup {
    const { lab, store, control, form } = this.page;
    return new RunGroup(store, {
      lab,
      connect: (runId, to, told) =>
        connectRun(runId, to, { report: told.ended, greeted: () => undefined, gone: told.gone }),
      painted: painter,
      later: timer,
      switchTo: (runId, key) => {
        const { step } = store;
        control.switchTo(runId);
        form.showRun(key, step);
      },
      changed: () => {
        store.touch();
      },
    });
  }

  private async fork(name: string, value: string, step: number): Promise<readonly Problem[]> {
    const { control, say } = this.page;
    const runId = await control.runId();
    if (runId === null) return [];
    const made = await createRun({ fork: { runId, step, name, value } });
    if (made.runId === null) return made.problems;
    this.group.add(made.runId);
    say("The fork stands beside the run. Both go on together.");
    return [];
  }
}
