// @vitest-environment jsdom
import { describe, expect, it } from "vitest";
import { Shortcuts } from "../../lab/Shortcuts";

const PAGE = `<button id="outside">x</button>
  <main id="lab" tabindex="-1"><button>Play</button><input><svg tabindex="0"></svg></main>`;

function given(isOn = true) {
  document.body.innerHTML = PAGE;
  const root = document.querySelector<HTMLElement>("#lab");
  if (!root) throw new Error("the page must have a lab");
  const done: string[] = [];
  const shortcut = (key: string) => ({ key, shown: key, label: key, run: () => done.push(key) });
  new Shortcuts(root, [" ", "R", "ArrowRight", "?"].map(shortcut), () => isOn);
  return done;
}

function press(selector: string, key: string, more: KeyboardEventInit = {}): KeyboardEvent {
  const event = new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true, ...more });
  document.querySelector(selector)?.dispatchEvent(event);
  return event;
}

describe("Shortcuts", () => {
  it("act while the focus is in the lab", () => {
    const done = given();
    press("#lab", " ");
    press("svg", "r");
    expect(done).toEqual([" ", "R"]);
  });

  it("leave the page where it is", () => {
    given();
    expect(press("#lab", " ").defaultPrevented).toBe(true);
    expect(press("#lab", "x").defaultPrevented).toBe(false);
  });

  it("do nothing outside of the lab, in fields, with modifiers, or when switched off", () => {
    const done = given();
    press("#outside", "r");
    press("input", "r");
    press("#lab", "r", { ctrlKey: true });
    press("#lab", "r", { metaKey: true });
    expect(done).toEqual([]);
    expect(press("#lab", "r").defaultPrevented).toBe(true);
    const silent = given(false);
    press("#lab", "r");
    expect(silent).toEqual([]);
  });

  it("leave Space to a focused button, so that it acts once", () => {
    const done = given();
    expect(press("button:not(#outside)", " ").defaultPrevented).toBe(false);
    press("button:not(#outside)", "r");
    expect(done).toEqual(["R"]);
  });

  it("repeat steps while the key is held, but nothing else", () => {
    const done = given();
    press("#lab", "ArrowRight", { repeat: true });
    press("#lab", " ", { repeat: true });
    expect(done).toEqual(["ArrowRight"]);
  });

  it("leave keys to a chart that has used them", () => {
    const done = given();
    document.querySelector("svg")?.addEventListener("keydown", (event) => {
      event.preventDefault();
    });
    press("svg", "ArrowRight");
    expect(done).toEqual([]);
  });
});
