import type { InputSpec } from "../../wire/types";
import { block } from "../block";
import type { ImagesLayer } from "../model";
import type { ChartSource } from "../source";
import { picked } from "./picked";

/** Pictures that can be picked: each is a button. A single picture is one of many, with buttons to the one before and after. */
export class PickPictures {
  private source: ChartSource | null = null;
  private steps: HTMLElement | null = null;

  constructor(
    private readonly host: HTMLElement,
    private readonly spec: InputSpec,
    private readonly say: (text: string) => void,
  ) {
    host.addEventListener("click", (event) => {
      const item = event.target instanceof Element ? event.target.closest("[role=button]") : null;
      if (item) this.pick([...host.children].indexOf(item));
    });
    host.addEventListener("keydown", (event) => {
      const item = event.target instanceof Element ? event.target.closest("[role=button]") : null;
      if (!item || (event.key !== "Enter" && event.key !== " ")) return;
      this.pick([...host.children].indexOf(item));
      event.preventDefault();
      event.stopPropagation();
    });
  }

  show(layer: ImagesLayer, source: ChartSource): void {
    this.source = source;
    const numbers = source.context.value(this.spec.parameter).split(",").map(Number);
    const isOne = layer.count === 1 && source.context.parameter(this.spec.parameter)?.kind === "int";
    if (isOne) this.showSteps(numbers[0] ?? 0);
    [...this.host.children].forEach((item, index) => {
      if (isOne) return;
      item.setAttribute("role", "button");
      item.setAttribute("tabindex", "0");
      item.setAttribute("aria-pressed", numbers.includes(index).toString());
    });
  }

  private pick(index: number): void {
    if (!this.source || index < 0) return;
    const { context } = this.source;
    const parameter = context.parameter(this.spec.parameter);
    const value = picked(parameter, context.value(this.spec.parameter), index);
    context.setParameter(this.spec.parameter, value);
    const isIn = value.split(",").includes(index.toString());
    this.say(`picture ${index} ${isIn ? "picked" : "taken out"}`);
  }

  private showSteps(value: number): void {
    this.steps ??= this.makeSteps();
    const place = this.steps.querySelector("span");
    const label = this.source?.context.parameter(this.spec.parameter)?.label ?? this.spec.parameter;
    if (place) place.textContent = `${label} ${value}`;
  }

  private makeSteps(): HTMLElement {
    const page = this.host.ownerDocument;
    const row = block(page, "div", "images__steps");
    const button = (text: string, by: number) => {
      const made = page.createElement("button");
      made.type = "button";
      made.className = "button";
      made.textContent = text;
      made.addEventListener("click", () => {
        this.pick(Number(this.source?.context.value(this.spec.parameter)) + by);
      });
      return made;
    };
    row.append(button("Previous", -1), block(page, "span", "images__place"), button("Next", 1));
    this.host.after(row);
    return row;
  }
}
