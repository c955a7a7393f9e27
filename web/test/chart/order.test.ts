// @vitest-environment jsdom
import { describe, expect, it } from "vitest";
import { WordList } from "../../chart/inputs/WordList";
import type { ParameterSpec, Table } from "../../wire/types";
import { axis, chart, input, mark, mounted, press, series, texts, type Mounted } from "./given";

const words = [
  ...["zero", "forward", "step"].map((value) => ({ value, label: `${value}()`, group: false })),
  { value: "each", label: "for each:", group: true },
];
const program: ParameterSpec = {
  ...{ name: "program", label: "Program", symbol: "", unit: "1", help: "", group: "", relevance: [], initial: "" },
  ...{ update: "rebuild", kind: "sequence", maxWords: 5, words },
};
const listing = chart([mark("table", series("listing"), { options: ["code"] })], {
  ...{ x: axis("none", ""), y: axis("none", ""), inputs: [input("order", "program", 0)] },
});

function table(printed: string): Table {
  const { rows } = WordList.parse(printed);
  return {
    kind: "table",
    columns: ["line", "depth", "text"],
    rows: rows.map(({ word, depth }, at) => [at + 1, depth, word]),
  };
}

function editor(printed: string): Mounted {
  return mounted(
    listing,
    { series: { listing: table(printed) } },
    { values: { program: printed }, parameters: [program] },
  );
}

function line(page: Mounted, at: number): HTMLElement {
  const found = page.figure.querySelectorAll<HTMLElement>("tbody tr")[at];
  if (!found) throw new Error(`there is a line ${at}`);
  found.focus();
  return found;
}

/** Presses a key on a line and gives what the program is then. */
function pressed(page: Mounted, at: number, key: string, more: KeyboardEventInit = {}): string | undefined {
  press(line(page, at), key, more);
  const printed = page.set.mock.lastCall?.[1];
  if (printed !== undefined) page.draw({ series: { listing: table(printed) } });
  return printed;
}

function button(page: Mounted, name: string): HTMLButtonElement {
  const found = [...page.figure.querySelectorAll("button")].find((one) => one.textContent === name);
  if (!found) throw new Error(`there is a button ${name}`);
  return found;
}

describe("the lines of a sequence", () => {
  it.each(["", "zero", "zero.step", "each()", "zero.each(forward.each(step)).zero", "each(each()).each(zero.each())"])(
    "reads and prints %s",
    (printed) => {
      expect(WordList.parse(printed).printed).toBe(printed);
    },
  );

  it("offers every place, inside a group before outside", () => {
    const { gaps } = WordList.parse("each(zero).step");
    expect(gaps.map(({ at, depth }) => `${at}:${depth}`)).toEqual(["0:0", "1:1", "2:1", "2:0", "3:0"]);
  });

  it("moves a group with all that it holds", () => {
    const list = WordList.parse("each(zero.forward).step");
    expect(list.moved(0, { at: 1, depth: 0 }).printed).toBe("step.each(zero.forward)");
  });

  it("keeps what a removed group held", () => {
    expect(WordList.parse("each(each(zero).step)").without(0).printed).toBe("each(zero).step");
  });
});

describe("a program on the page", () => {
  it("is indented and has no column of depths", () => {
    const page = editor("each(zero)");
    expect(texts(page.figure, "thead th")).toEqual(["line", "text"]);
    expect(texts(page.figure, "tbody td")).toEqual(["1", "each", "2", "\tzero"]);
  });

  it("moves a line with the arrow keys, out of its group and on", () => {
    const page = editor("each(zero.forward).step");
    expect(pressed(page, 2, "ArrowDown")).toBe("each(zero).forward.step");
    expect(pressed(page, 2, "ArrowDown")).toBe("each(zero).step.forward");
    expect(pressed(page, 3, "ArrowUp")).toBe("each(zero).forward.step");
    expect(document.activeElement).toBe(line(page, 2));
  });

  it("says where a line went, and where it can go no further", () => {
    const page = editor("each(zero).step");
    pressed(page, 2, "ArrowUp");
    expect(texts(page.figure, "[aria-live]")).toContain("step(): line 3, inside for each:");
    pressed(page, 0, "ArrowUp");
    expect(texts(page.figure, "[aria-live]")).toContain("already the first line");
  });

  it("removes a line, adds one below, takes back and restores", () => {
    const page = editor("zero.forward.step");
    expect(pressed(page, 1, "Delete")).toBe("zero.step");
    expect(pressed(page, 0, "Enter")).toBe("zero.zero.step");
    expect(pressed(page, 0, "z", { ctrlKey: true })).toBe("zero.step");
    expect(pressed(page, 0, "Escape")).toBe("zero.forward.step");
  });

  it("does by button what keys do", () => {
    const page = editor("zero.each()");
    button(page, "Add line").click();
    expect(page.set.mock.lastCall?.[1]).toBe("zero.each(zero)");
    button(page, "Undo").click();
    expect(page.set.mock.lastCall?.[1]).toBe("zero.each()");
    line(page, 0);
    button(page, "Down").click();
    expect(page.set.mock.lastCall?.[1]).toBe("each(zero)");
  });

  it("takes no more lines than the parameter", () => {
    const page = editor("zero.zero.zero.zero.zero");
    expect(pressed(page, 0, "Enter")).toBeUndefined();
    expect(texts(page.figure, "[aria-live]")).toContain("5 lines are the most");
  });
});
