// @vitest-environment jsdom
import { describe, expect, it } from "vitest";
import { Messages } from "../../lab/Messages";
import { WaitNotice } from "../../lab/WaitNotice";
import { RunStore } from "../../wire/RunStore";
import { Clock } from "./clock";

function given() {
  const place = document.createElement("div");
  const clock = new Clock();
  const store = new RunStore(() => undefined);
  let cancelled = 0;
  const notice = new WaitNotice(new Messages(place), clock.later, () => cancelled++);
  return { place, clock, store, notice, cancelled: () => cancelled };
}

describe("WaitNotice", () => {
  it("says nothing about a short wait", () => {
    const { place, clock, store, notice } = given();
    notice.update(store, true);
    clock.pass(900);
    notice.update(store, false);
    clock.pass(5000);
    expect(place.textContent).toBe("");
  });

  it("says after a second what is happening, and offers a way out after two and a half", () => {
    const { place, clock, store, notice, cancelled } = given();
    notice.update(store, true);
    clock.pass(1000);
    expect(place.textContent).toContain("The run is being prepared.");
    expect(place.querySelector("button")).toBeNull();
    clock.pass(1500);
    place.querySelector("button")?.click();
    expect(cancelled()).toBe(1);
  });

  it("says the place in the queue at once", () => {
    const { place, store, notice } = given();
    store.queuePlace = 4;
    notice.update(store, true);
    expect(place.textContent).toContain("You are number 4 in the queue.");
  });

  it("says how long a way back takes that is computed anew, and stops it where it is", () => {
    const { place, clock, store, notice, cancelled } = given();
    notice.update(store, true, { step: 4000, seconds: 12.4 });
    clock.pass(2500);
    expect(place.textContent).toContain("The way to step 4,000 is computed anew from the start: about 12 s.");
    const stop = place.querySelector("button");
    expect(stop?.textContent).toBe("Stop here");
    stop?.click();
    expect(cancelled()).toBe(1);
  });
});
