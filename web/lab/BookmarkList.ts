import { formatCount } from "../text/formatCount";
import type { Store } from "../wire/store";
import type { RunKey } from "../wire/types";
import { Bookmarks, type Bookmark } from "./Bookmarks";
import { make } from "./make";

/** What the list borrows from the page. */
export interface BookmarkPage {
  readonly list: HTMLElement;
  /** Ticks over the bar of the run. */
  readonly ticks: HTMLElement;
  readonly step: string;
  readonly seek: (step: number) => void;
  /** Opens the page at a bookmark to which other changes lead. */
  readonly visit: (mark: Bookmark) => void;
  readonly say: (text: string) => void;
}

/** The bookmarks of the run: ticks on its bar, and below it a list where they can be named, visited and removed. */
export class BookmarkList {
  private key: RunKey | null = null;
  private shown = "";

  constructor(
    private readonly marks: Bookmarks,
    private readonly page: BookmarkPage,
  ) {}

  /** Keeps the step shown. */
  add(store: Store): void {
    if (!store.key) return;
    this.marks.add(store.key, store.step);
    this.page.say(`Bookmark at ${this.page.step} ${formatCount(store.step)}.`);
    this.update(store);
  }

  isAt(step: number): boolean {
    return this.key !== null && this.marks.of(this.key).some((mark) => mark.step === step);
  }

  update(store: Store): void {
    this.key = store.key;
    const marks = store.key ? this.marks.of(store.key) : [];
    const most = Math.max(1, store.budget, store.furthest, store.step);
    const shown = JSON.stringify([marks, most, store.key?.changes]);
    if (shown === this.shown) return;
    this.shown = shown;
    this.page.list.hidden = marks.length === 0;
    this.page.list.replaceChildren(...marks.map((mark) => this.item(mark)));
    this.page.ticks.replaceChildren(...marks.map((mark) => tick(mark, most)));
  }

  private item(mark: Bookmark): HTMLElement {
    const place = `${this.page.step} ${formatCount(mark.step)}`;
    const item = make("li", "bookmark");
    const go = make("button", "button button--quiet", place);
    go.type = "button";
    go.addEventListener("click", () => {
      if (this.key && Bookmarks.isOnTheWay(this.key, mark)) this.page.seek(mark.step);
      else this.page.visit(mark);
    });
    const remove = make("button", "button button--quiet", "Remove");
    remove.type = "button";
    remove.setAttribute("aria-label", `Remove the bookmark at ${place}`);
    remove.addEventListener("click", () => {
      if (this.key) this.marks.remove(this.key, mark);
      this.refresh();
    });
    item.append(go, this.nameField(mark, place), remove);
    return item;
  }

  private nameField(mark: Bookmark, place: string): HTMLElement {
    const field = make("input", "field field--small");
    field.value = mark.name;
    field.maxLength = 60;
    field.placeholder = "name";
    field.setAttribute("aria-label", `Name of the bookmark at ${place}`);
    field.addEventListener("change", () => {
      if (this.key) this.marks.rename(this.key, mark, field.value);
      this.shown = "";
    });
    return field;
  }

  private refresh(): void {
    const marks = this.key ? this.marks.of(this.key) : [];
    this.page.list.hidden = marks.length === 0;
    this.page.list.replaceChildren(...marks.map((mark) => this.item(mark)));
    this.shown = "";
  }
}

function tick(mark: Bookmark, most: number): HTMLElement {
  const made = make("span", "scrub__tick");
  made.style.setProperty("--at", (mark.step / most).toString());
  made.title = mark.name;
  return made;
}
