import type { Store } from "../wire/store";
import type { Speed } from "../wire/types";
import { need } from "./need";
import { rampSpeed } from "./rampSpeed";
import type { RunControl } from "./RunControl";
import { transportModel } from "./transportModel";

/** The unit of the step button that goes from part to part of a step. */
const SUB_STEP = "sub-step";

/** The parts of the step shown; both answer false where another step has to come. */
export interface Parts {
  forward(): boolean;
  back(): boolean;
}

/** The bar of buttons under the title. */
export class Transport {
  private readonly playButton: HTMLButtonElement;
  private readonly playIcon: Element;
  private readonly playWord: Element;
  private readonly stepButton: HTMLButtonElement;
  private readonly backButton: HTMLButtonElement;
  private readonly resetButton: HTMLButtonElement;
  private readonly unit: HTMLSelectElement;
  private readonly speed: HTMLSelectElement;
  private readonly pill: HTMLElement;
  private readonly pillIcon: Element;
  private rampStage: Speed | null = null;
  private parts: Parts | null = null;

  constructor(
    private readonly root: HTMLElement,
    private readonly store: Store,
    private readonly control: RunControl,
  ) {
    this.playButton = need(root, "#play", HTMLButtonElement);
    this.playIcon = need(this.playButton, "use", Element);
    this.playWord = need(this.playButton, ".transport__word", Element);
    this.stepButton = need(root, "#step", HTMLButtonElement);
    this.backButton = need(root, "#step-back", HTMLButtonElement);
    this.resetButton = need(root, "#reset", HTMLButtonElement);
    this.unit = need(root, "#unit", HTMLSelectElement);
    this.speed = need(root, "#speed", HTMLSelectElement);
    this.pill = need(root, "#status", HTMLElement);
    this.pillIcon = need(this.pill, "use", Element);
    this.listen();
    this.show();
  }

  toggle(): void {
    if (isClosed(this.playButton)) return;
    if (this.store.state === "running") this.control.pause();
    else this.control.play();
  }

  step(): void {
    if (isClosed(this.stepButton) || (this.isInParts && this.parts?.forward())) return;
    const unit = this.isInParts ? this.unit.options[0] : this.unit.selectedOptions[0];
    if (unit?.dataset.unit !== undefined) this.control.step(unit.dataset.unit);
  }

  back(): void {
    if (isClosed(this.backButton) || (this.isInParts && this.parts?.back())) return;
    this.control.back(Math.min(this.store.step, Number(this.unit.value)));
  }

  /** Lets the reader step through the parts of a step. */
  offer(parts: Parts): void {
    this.parts = parts;
    const option = new Option(SUB_STEP, "1");
    option.dataset.unit = SUB_STEP;
    this.unit.add(option);
  }

  reset(): void {
    if (!isClosed(this.resetButton)) this.control.reset();
  }

  /** The next faster (+1) or slower (−1) stop. */
  changeSpeed(by: number): void {
    const next = this.speed.selectedIndex + by;
    if (this.speed.disabled || next < 0 || next >= this.speed.length) return;
    this.speed.selectedIndex = next;
    this.control.setSpeed(this.chosenSpeed());
  }

  show(): void {
    const model = transportModel(this.store, this.control.isSlow);
    this.showPlay(model.play);
    setClosed(this.playButton, !model.canPlay);
    setClosed(this.stepButton, !model.canStep);
    setClosed(this.backButton, !model.canBack);
    setClosed(this.resetButton, !model.canReset);
    this.unit.disabled = !model.canSet;
    this.speed.disabled = !model.canSet;
    this.climb();
    this.showSpeed();
    setText(need(this.root, "#iteration", Element), model.iteration);
    setText(need(this.root, "#budget", Element), model.budget);
    if (this.pill.dataset.state !== model.status) {
      this.pill.dataset.state = model.status;
      this.pillIcon.setAttribute("href", `#state-${model.status}`);
    }
    setText(need(this.root, "#status-word", Element), model.word);
  }

  private listen(): void {
    this.playButton.addEventListener("click", () => {
      this.toggle();
    });
    this.stepButton.addEventListener("click", () => {
      this.step();
    });
    this.backButton.addEventListener("click", () => {
      this.back();
    });
    this.resetButton.addEventListener("click", () => {
      this.reset();
    });
    this.speed.addEventListener("change", () => {
      this.control.setSpeed(this.chosenSpeed());
    });
  }

  private chosenSpeed(): Speed {
    if (this.isRamp) return rampSpeed(this.store.step);
    return this.speed.value === "max" ? "max" : Number(this.speed.value);
  }

  private get isInParts(): boolean {
    return this.unit.selectedOptions[0]?.dataset.unit === SUB_STEP;
  }

  private get isRamp(): boolean {
    return this.speed.value === "ramp";
  }

  /** Goes faster, or slower again, as the run comes further or goes back. */
  private climb(): void {
    const next = this.isRamp ? rampSpeed(this.store.step) : null;
    if (next !== null && next !== this.rampStage) this.control.setSpeed(next);
    this.rampStage = next;
  }

  private showPlay(play: "play" | "pause"): void {
    if (this.playButton.dataset.state === play) return;
    this.playButton.dataset.state = play;
    this.playIcon.setAttribute("href", `#icon-${play}`);
    setText(this.playWord, play === "play" ? "Play" : "Pause");
  }

  /** A live page shows the speed that its run already has. */
  private showSpeed(): void {
    const stop = this.store.speed.toString();
    const known = [...this.speed.options].some((option) => option.value === stop);
    const isChoosing = document.activeElement === this.speed;
    if (this.store.runId !== null && known && !this.isRamp && !isChoosing && !this.control.isBusy)
      this.speed.value = stop;
  }
}

function setText(element: Element, text: string): void {
  if (element.textContent !== text) element.textContent = text;
}

/** Closed for the eye and the ear, but still in focus: `disabled` would throw the keyboard out of the bar. */
function setClosed(button: HTMLButtonElement, closed: boolean): void {
  if (isClosed(button) === closed) return;
  if (closed) button.setAttribute("aria-disabled", "true");
  else button.removeAttribute("aria-disabled");
}

function isClosed(button: HTMLButtonElement): boolean {
  return button.getAttribute("aria-disabled") === "true";
}
