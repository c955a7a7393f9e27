// @vitest-environment jsdom
import { describe, expect, it } from "vitest";
import { Form } from "../../form/Form";
import { FormState } from "../../form/FormState";
import { spec } from "./specs";

const PAGE = `<form><fieldset>
  <div data-parameter="learningRate" data-kind="real"><input name="learningRate" value="0.1" aria-describedby="e">
    <input type="range" data-slider="learningRate" data-scale="log" min="-6" max="3" step="any" value="-1"><p data-error></p></div>
  <div data-parameter="optimizer" data-kind="choice">
    <input type="radio" name="optimizer" value="gd" checked><input type="radio" name="optimizer" value="adam"><p data-error></p></div>
  <div data-parameter="beta" data-kind="real" hidden><input name="beta" value="0.9"><p data-error></p></div>
  <div data-parameter="mistakes" data-kind="flags"><input type="hidden" name="mistakes" value="">
    <input type="checkbox" name="mistakes" value="ascent"><input type="checkbox" name="mistakes" value="doubleStep"><p data-error></p></div>
  <div data-parameter="sweep" data-kind="flag"><input type="hidden" name="sweep" value="false">
    <input type="checkbox" name="sweep" value="true"><p data-error></p></div>
  <div data-parameter="seed" data-kind="seed"><input name="seed" value="0"><p data-error></p></div>
</fieldset></form>`;

const options = ["gd", "adam"].map((value) => ({ value, label: value }));
const flags = ["ascent", "doubleStep"].map((value) => ({ value, label: value }));
const real = { kind: "real", min: 1e-6, max: 1000, scale: "log" } as const;

function given(hidden: readonly string[] = []) {
  document.body.innerHTML = PAGE;
  const form = document.querySelector("form");
  if (!form) throw new Error("the page must have a form");
  const state = new FormState(
    [
      spec("learningRate", real, "0.1", { update: "live" }),
      spec("optimizer", { kind: "choice", options }, "gd"),
      spec("beta", real, "0.9", { relevance: [{ parameter: "optimizer", values: ["adam"] }] }),
      spec("mistakes", { kind: "flags", options: flags }, ""),
      spec("sweep", { kind: "flag" }, "false"),
    ],
    {},
    0,
  );
  const changes: string[] = [];
  const bound = new Form(form, state, hidden, {
    changed: (name, printed, settled) => changes.push(`${name}=${printed}${settled ? "" : "…"}`),
  });
  return { state, changes, bound };
}

function control(selector: string): HTMLInputElement {
  const found = document.querySelector<HTMLInputElement>(selector);
  if (!found) throw new Error(`the page must have ${selector}`);
  return found;
}

function write(selector: string, text: string): void {
  control(selector).value = text;
  control(selector).dispatchEvent(new Event("change", { bubbles: true }));
}

function slide(position: number, event: string): void {
  const slider = control("[data-slider]");
  slider.value = position.toString();
  slider.dispatchEvent(new Event(event, { bubbles: true }));
}

function press(selector: string): void {
  control(selector).click();
}

function container(name: string): HTMLElement {
  return control(`[data-parameter="${name}"]`);
}

describe("Form", () => {
  it("takes a number when it was written, and moves its slider", () => {
    const { changes } = given();
    write('[name="learningRate"]', "0.01");
    expect(changes).toEqual(["learningRate=0.01"]);
    expect(control("[data-slider]").valueAsNumber).toBeCloseTo(-2);
    expect(control("[data-slider]").getAttribute("aria-valuetext")).toBe("0.01");
  });

  it("takes live values while the slider moves", () => {
    const { changes } = given();
    slide(-0.5, "input");
    expect(changes).toEqual(["learningRate=0.32…"]);
    expect(control('[name="learningRate"]').value).toBe("0.32");
  });

  it("says what must be and keeps the value before", () => {
    const { changes, state } = given();
    write('[name="learningRate"]', "fast");
    expect(changes).toEqual([]);
    expect(state.value("learningRate")).toBe("0.1");
    expect(container("learningRate").textContent).toContain("learningRate must be a number in");
    expect(control('[name="learningRate"]').getAttribute("aria-invalid")).toBe("true");
  });

  it("undoes what was written on Escape", () => {
    given();
    write('[name="learningRate"]', "fast");
    const escape = new KeyboardEvent("keydown", { key: "Escape", bubbles: true });
    control('[name="learningRate"]').dispatchEvent(escape);
    expect(control('[name="learningRate"]').value).toBe("0.1");
    expect(control('[name="learningRate"]').hasAttribute("aria-invalid")).toBe(false);
  });

  it("shows a parameter when it becomes relevant", () => {
    given();
    press('[value="adam"]');
    expect(container("beta").hidden).toBe(false);
    press('[value="gd"]');
    expect(container("beta").hidden).toBe(true);
  });

  it("does not show what the link hides", () => {
    given(["beta"]);
    press('[value="adam"]');
    expect(container("beta").hidden).toBe(true);
  });

  it("joins flags in the order of their declaration", () => {
    const { changes } = given();
    press('[value="doubleStep"]');
    press('[value="ascent"]');
    expect(changes).toEqual(["mistakes=doubleStep", "mistakes=ascent,doubleStep"]);
  });

  it("reads a switch as true and false", () => {
    const { changes } = given();
    press('[type="checkbox"][name="sweep"]');
    press('[type="checkbox"][name="sweep"]');
    expect(changes).toEqual(["sweep=true", "sweep=false"]);
  });

  it("marks what is not at its default", () => {
    given();
    write('[name="seed"]', "5");
    expect(container("seed").hasAttribute("data-changed")).toBe(true);
    write('[name="seed"]', "0");
    expect(container("seed").hasAttribute("data-changed")).toBe(false);
  });

  it("shows what a chart set", () => {
    const { changes, bound } = given();
    bound.take("learningRate", "0.25");
    expect(control('[name="learningRate"]').value).toBe("0.25");
    expect(changes).toEqual(["learningRate=0.25"]);
  });

  it("is readable but closed while disabled", () => {
    const { bound } = given();
    bound.disable(true);
    expect(control('[name="learningRate"]').matches(":disabled")).toBe(true);
  });
});
