// @vitest-environment jsdom
import { describe, expect, it } from "vitest";
import { Scrub } from "../../lab/Scrub";
import { RunStore } from "../../wire/RunStore";
import { Clock } from "./clock";
import { hello } from "./messages";

function given(furthest: number, step: number) {
  const bar = document.createElement("input");
  bar.type = "range";
  bar.max = "200";
  const clock = new Clock();
  const sought: number[] = [];
  const scrub = new Scrub(bar, { seek: (to) => sought.push(to), later: clock.later, step: "update" });
  const store = new RunStore(() => undefined);
  store.hello(hello({ budget: 200 }));
  store.furthest = furthest;
  store.step = step;
  scrub.show(store);
  const move = (to: number) => {
    bar.value = to.toString();
    bar.dispatchEvent(new Event("input"));
  };
  return { bar, clock, sought, move, scrub, store };
}

describe("Scrub", () => {
  it("says where the run stands and how far it has been", () => {
    const { bar } = given(60, 40);
    expect(bar.value).toBe("40");
    expect(bar.max).toBe("200");
    expect(bar.getAttribute("aria-valuetext")).toBe("update 40 of 200, computed up to 60");
  });

  it("sends the run where it is moved, at most ten times a second, the latest place only", () => {
    const { move, sought, clock } = given(60, 40);
    for (const to of [39, 30, 20]) move(to);
    expect(sought).toEqual([39]);
    clock.pass(100);
    expect(sought).toEqual([39, 20]);
    clock.pass(1000);
    expect(sought).toEqual([39, 20]);
  });

  it("goes no further than the run has been", () => {
    const { move, sought, bar } = given(60, 40);
    move(150);
    expect(sought).toEqual([60]);
    expect(bar.value).toBe("60");
  });

  it("is closed before there is anything to go back to, and while the connection is lost", () => {
    expect(given(0, 0).bar.disabled).toBe(true);
    const { store, scrub, bar } = given(60, 40);
    expect(bar.disabled).toBe(false);
    store.linked("lost");
    scrub.show(store);
    expect(bar.disabled).toBe(true);
  });
});
