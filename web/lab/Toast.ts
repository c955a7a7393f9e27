import { make } from "./make";

const SHOWN_MS = 4000;

/** A short word at the edge of the page that goes by itself. */
export class Toast {
  private readonly box = make("p", "toast");
  private callOff: () => void = () => undefined;

  constructor(
    parent: HTMLElement,
    private readonly later: (milliseconds: number, task: () => void) => () => void,
  ) {
    this.box.hidden = true;
    parent.append(this.box);
  }

  show(text: string): void {
    this.callOff();
    this.box.textContent = text;
    this.box.hidden = false;
    this.callOff = this.later(SHOWN_MS, () => {
      this.box.hidden = true;
    });
  }
}
