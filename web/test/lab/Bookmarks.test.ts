// @vitest-environment jsdom
import { beforeEach, describe, expect, it } from "vitest";
import { BookmarkList } from "../../lab/BookmarkList";
import { Bookmarks } from "../../lab/Bookmarks";
import { RunStore } from "../../wire/RunStore";
import type { RunKey } from "../../wire/types";
import { hello } from "./messages";

const key: RunKey = { lab: "quadratic-descent", parameters: { a: "2" }, seed: 3, changes: [] };
const changed: RunKey = { ...key, changes: [{ step: 40, name: "learningRate", value: "0.3" }] };

beforeEach(() => {
  localStorage.clear();
});

describe("Bookmarks", () => {
  it("are kept for each configuration, in the order of their steps", () => {
    new Bookmarks(localStorage, "quadratic-descent").add(key, 60);
    const marks = new Bookmarks(localStorage, "quadratic-descent");
    marks.add(key, 20);
    marks.add(key, 20);
    expect(marks.of(key).map((mark) => mark.step)).toEqual([20, 60]);
    expect(marks.of({ ...key, seed: 4 })).toEqual([]);
  });

  it("know the changes that lead to them", () => {
    const marks = new Bookmarks(localStorage, "quadratic-descent");
    marks.add(changed, 50);
    const [mark] = marks.of(key);
    expect(mark?.changes).toEqual(changed.changes);
    if (!mark) return;
    expect(Bookmarks.isOnTheWay(changed, mark)).toBe(true);
    expect(Bookmarks.isOnTheWay(key, mark)).toBe(false);
  });

  it("can be named and removed", () => {
    const marks = new Bookmarks(localStorage, "quadratic-descent");
    marks.add(key, 20);
    for (const mark of marks.of(key)) marks.rename(key, mark, "first bend");
    expect(marks.of(key)[0]?.name).toBe("first bend");
    for (const mark of marks.of(key)) marks.remove(key, mark);
    expect(marks.of(key)).toEqual([]);
  });

  it("take nothing from a storage that holds something else", () => {
    for (const text of ["[", "7", '{"x":3}', '[{"step":"a"}]']) {
      localStorage.setItem("gradus.bookmarks.quadratic-descent", text);
      expect(new Bookmarks(localStorage, "quadratic-descent").of(key)).toEqual([]);
    }
  });
});

describe("BookmarkList", () => {
  function given() {
    const store = new RunStore(() => undefined);
    store.hello(hello({ key, budget: 200 }));
    store.step = 50;
    const went: string[] = [];
    const [list, ticks] = [document.createElement("ul"), document.createElement("div")];
    const marks = new BookmarkList(new Bookmarks(localStorage, "quadratic-descent"), {
      list,
      ticks,
      step: "update",
      seek: (step) => went.push(`seek ${step}`),
      visit: (mark) => went.push(`visit ${mark.step}`),
      say: () => undefined,
    });
    return { store, list, ticks, marks, went };
  }

  it("shows a tick on the bar and a way back to the step", () => {
    const { store, list, ticks, marks, went } = given();
    marks.update(store);
    expect(list.hidden).toBe(true);
    marks.add(store);
    expect(ticks.children).toHaveLength(1);
    list.querySelector("button")?.click();
    expect(went).toEqual(["seek 50"]);
    expect(marks.isAt(50)).toBe(true);
  });

  it("opens another address where other changes lead to the step", () => {
    new Bookmarks(localStorage, "quadratic-descent").add(changed, 50);
    const { store, list, marks, went } = given();
    marks.update(store);
    list.querySelector("button")?.click();
    expect(went).toEqual(["visit 50"]);
  });
});
