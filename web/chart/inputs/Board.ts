import { paintPicture } from "../../picture/paintPicture";
import { block } from "../block";
import { wholeScale } from "../wholeScale";
import { stroke, type Spot } from "./stroke";

export interface BoardShape {
  readonly height: number;
  readonly width: number;
}

export interface BoardEvents {
  /** The picture is another one, and the reader has not let go. */
  drawn(): void;
  /** The reader let go of a stroke, painted a cell, or cleared the board. */
  settled(): void;
  say(text: string): void;
}

const LARGEST = 280;
const FAR = 5;
const PEN_ERASER = 32;
const ARROWS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/**
 * A board to draw on with pointer, finger or keys. Arrows move a cell (with Shift five), Enter and Space paint, Delete
 * erases, Escape takes the stroke back, or else everything since the board was entered.
 */
export class Board {
  pixels: Uint8Array;
  private readonly board: HTMLElement;
  private readonly canvas: HTMLCanvasElement;
  private readonly cursor: HTMLElement;
  private readonly eraser: HTMLButtonElement;
  private entered: Uint8Array;
  private before: Uint8Array | null = null;
  private last: Spot | null = null;
  private isKeyed = false;
  private cell: Spot;
  private scale = 1;

  constructor(
    private readonly host: HTMLElement,
    private readonly shape: BoardShape,
    private readonly events: BoardEvents,
  ) {
    this.pixels = this.entered = new Uint8Array(shape.height * shape.width);
    this.cell = { x: Math.floor(shape.width / 2), y: Math.floor(shape.height / 2) };
    const page = host.ownerDocument;
    this.board = host.appendChild(block(page, "div", "board"));
    this.canvas = this.board.appendChild(page.createElement("canvas"));
    this.canvas.className = "board__picture";
    this.cursor = this.board.appendChild(block(page, "span", "board__cursor"));
    const tools = host.appendChild(block(page, "div", "board__tools"));
    this.eraser = tools.appendChild(button(page, "Eraser"));
    this.eraser.setAttribute("aria-pressed", "false");
    this.eraser.addEventListener("click", () => {
      this.eraser.setAttribute("aria-pressed", (!this.isErasing).toString());
    });
    tools.appendChild(button(page, "Clear")).addEventListener("click", () => {
      this.clear();
    });
    this.listen();
    this.paint();
  }

  /** The reader is in the middle of a stroke. */
  get isHeld(): boolean {
    return this.before !== null || this.isKeyed;
  }

  name(label: string): void {
    const { width, height } = this.shape;
    this.board.tabIndex = 0;
    this.board.setAttribute("role", "application");
    this.board.setAttribute("aria-roledescription", "drawing board");
    this.board.setAttribute(
      "aria-label",
      `${label}, ${width} by ${height} cells: arrow keys move, Enter paints, Delete erases, Escape takes back`,
    );
  }

  show(pixels: Uint8Array): void {
    this.pixels = Uint8Array.from(pixels);
    if (!this.board.contains(this.host.ownerDocument.activeElement)) this.entered = Uint8Array.from(pixels);
    this.paint();
  }

  paint(): void {
    const { width, height } = this.shape;
    this.scale = wholeScale(width, Math.min(LARGEST, (this.host.clientWidth || LARGEST) - 2));
    this.canvas.style.width = `${width * this.scale}px`;
    this.canvas.style.height = `${height * this.scale}px`;
    paintPicture(this.canvas, { ...this.shape, channels: 1 }, (at) => (this.pixels[at] ?? 0) / 255);
    const side = `${this.scale}px`;
    const place = `translate(${this.cell.x * this.scale}px, ${this.cell.y * this.scale}px)`;
    Object.assign(this.cursor.style, { width: side, height: side, transform: place });
  }

  private get isErasing(): boolean {
    return this.eraser.getAttribute("aria-pressed") === "true";
  }

  private listen(): void {
    const { board, canvas } = this;
    canvas.addEventListener("pointerdown", (event) => {
      if (event.button !== 0 && event.buttons !== PEN_ERASER) return;
      canvas.setPointerCapture(event.pointerId);
      this.before = Uint8Array.from(this.pixels);
      this.move(event);
    });
    canvas.addEventListener("pointermove", (event) => {
      if (this.before) this.move(event);
    });
    canvas.addEventListener("pointerup", () => {
      this.letGo();
    });
    canvas.addEventListener("pointercancel", () => {
      this.letGo();
    });
    board.addEventListener("focus", () => {
      this.entered = Uint8Array.from(this.pixels);
    });
    board.addEventListener("keydown", (event) => {
      this.key(event);
    });
    for (const end of ["keyup", "blur"]) {
      board.addEventListener(end, () => {
        this.letGoOfKey();
      });
    }
  }

  private move(event: PointerEvent): void {
    const box = this.canvas.getBoundingClientRect();
    const to = {
      x: ((event.clientX - box.left) / (box.width || 1)) * this.shape.width - 0.5,
      y: ((event.clientY - box.top) / (box.height || 1)) * this.shape.height - 0.5,
    };
    this.draw({ from: this.last ?? to, to, erases: this.isErasing || event.buttons === PEN_ERASER });
    this.last = to;
    this.events.drawn();
  }

  private draw(line: { readonly from: Spot; readonly to: Spot; readonly erases: boolean }): void {
    stroke(this.pixels, this.shape.width, line);
    this.paint();
  }

  private letGo(): void {
    if (!this.before) return;
    this.before = this.last = null;
    this.events.settled();
    this.events.say("stroke set");
  }

  private letGoOfKey(): void {
    if (!this.isKeyed) return;
    this.isKeyed = false;
    this.events.settled();
  }

  private clear(): void {
    this.before = this.last = null;
    this.pixels = new Uint8Array(this.pixels.length);
    this.paint();
    this.events.settled();
    this.events.say("cleared");
  }

  private key(event: KeyboardEvent): void {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    const arrow = ARROWS[event.key];
    if (arrow) this.walk(arrow, event.shiftKey ? FAR : 1);
    else if (event.key === "Enter" || event.key === " ") this.dab(this.isErasing);
    else if (event.key === "Delete" || event.key === "Backspace") this.dab(true);
    else if (event.key !== "Escape" || !this.restore()) return;
    event.preventDefault();
    event.stopPropagation();
  }

  private walk([right, down]: readonly [number, number], cells: number): void {
    const inside = (value: number, count: number) => Math.min(count - 1, Math.max(0, value));
    const { width, height } = this.shape;
    this.cell = { x: inside(this.cell.x + right * cells, width), y: inside(this.cell.y + down * cells, height) };
    this.paint();
    this.events.say(`${this.place()}, ${this.ink()}`);
  }

  private dab(erases: boolean): void {
    this.isKeyed = true;
    this.draw({ from: this.cell, to: this.cell, erases });
    this.events.drawn();
    this.events.say(`${erases ? "erased" : "painted"} ${this.place()}`);
  }

  /** False if there is nothing to take back. */
  private restore(): boolean {
    const to = this.before ?? this.entered;
    if (this.pixels.every((ink, at) => ink === to[at])) return false;
    this.pixels = Uint8Array.from(to);
    this.before = this.last = null;
    this.isKeyed = false;
    this.paint();
    this.events.settled();
    this.events.say("taken back");
    return true;
  }

  private place(): string {
    return `row ${this.cell.y + 1}, column ${this.cell.x + 1}`;
  }

  private ink(): string {
    const ink = this.pixels[this.cell.y * this.shape.width + this.cell.x] ?? 0;
    return ink === 0 ? "blank" : `${Math.round((100 * ink) / 255)} % ink`;
  }
}

function button(page: Document, text: string): HTMLButtonElement {
  const made = page.createElement("button");
  made.type = "button";
  made.className = "button";
  made.textContent = text;
  return made;
}
