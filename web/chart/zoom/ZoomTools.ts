import type { FigureParts } from "../figureParts";
import type { Steps } from "./steps";

export type ZoomMove = "in" | "out" | "earlier" | "later" | "all";

const MOVES: readonly (readonly [ZoomMove, string])[] = [
  ["in", "Zoom in"],
  ["out", "Zoom out"],
  ["earlier", "Earlier"],
  ["later", "Later"],
  ["all", "All"],
];

/** The button that offers zooming, and the row of buttons that it opens. */
export class ZoomTools {
  private readonly toggle: HTMLButtonElement;
  private readonly row: HTMLElement;
  private readonly range: HTMLElement;
  private isOpen = false;
  private readonly buttons = new Map<ZoomMove, HTMLButtonElement>();

  constructor(
    private readonly parts: FigureParts,
    private readonly chart: { readonly id: string; readonly title: string; readonly unit: string },
    act: (move: ZoomMove) => void,
  ) {
    const page = parts.tools.ownerDocument;
    this.row = page.createElement("div");
    this.row.className = "figure__zoom";
    this.row.id = `zoom-${chart.id}`;
    this.row.hidden = true;
    this.row.setAttribute("role", "group");
    this.row.setAttribute("aria-label", `Zoom of ${chart.title}`);
    for (const [move, label] of MOVES) {
      const button = textButton(page, label);
      button.addEventListener("click", () => {
        act(move);
      });
      this.buttons.set(move, button);
      this.row.append(button);
    }
    this.range = page.createElement("span");
    this.range.className = "note";
    this.row.append(this.range);
    this.toggle = textButton(page, "Zoom");
    this.toggle.setAttribute("aria-controls", this.row.id);
    this.toggle.addEventListener("click", () => {
      this.open(!this.isOpen);
    });
    parts.tools.prepend(this.toggle);
    parts.plot.before(this.row);
    this.open(false);
    this.show(null, 0);
  }

  /** What is shown of 0 … `last`; null if it is all. */
  show(shown: Steps | null, last: number): void {
    if (shown) this.open(true);
    const text = shown ? `${this.chart.unit} ${shown[0].toLocaleString("en")} to ${shown[1].toLocaleString("en")}` : "";
    if (this.range.textContent !== text) {
      this.range.textContent = text;
      if (shown) this.parts.live.textContent = text;
    }
    this.enable("out", shown !== null);
    this.enable("all", shown !== null);
    this.enable("earlier", shown !== null && shown[0] > 0);
    this.enable("later", shown !== null && shown[1] < last);
  }

  /** A button with the focus keeps it, so that keys go on working: it is only said to do nothing. */
  private enable(move: ZoomMove, enabled: boolean): void {
    this.buttons.get(move)?.setAttribute("aria-disabled", String(!enabled));
  }

  private open(isOpen: boolean): void {
    this.isOpen = isOpen;
    this.row.hidden = !isOpen;
    this.toggle.setAttribute("aria-expanded", String(isOpen));
  }
}

function textButton(page: Document, label: string): HTMLButtonElement {
  const button = page.createElement("button");
  button.type = "button";
  button.className = "figure__tool";
  button.textContent = label;
  return button;
}
