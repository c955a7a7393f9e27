import { printImage } from "../../picture/printImage";
import { readImage } from "../../picture/readImage";
import type { InputSpec } from "../../wire/types";
import type { ChartSource } from "../source";
import { Board } from "./Board";
import { sender, type Sender } from "./sender";

/**
 * A board whose drawing is the value of a parameter. A live one follows the brush while the run stands; while it runs
 * only finished strokes are sent, because the run's key keeps every change of another step.
 */
export class DrawInput {
  private board: Board | null = null;
  private source: ChartSource | null = null;
  private sender: Sender | null = null;
  private known: string | null = null;
  private turn = 0;
  private sent = 0;
  private isPrinting = false;

  constructor(
    private readonly spec: InputSpec,
    private readonly host: HTMLElement,
    private readonly say: (text: string) => void,
  ) {}

  show(source: ChartSource): void {
    this.source = source;
    const parameter = source.context.parameter(this.spec.parameter);
    if (parameter?.kind !== "image") return;
    this.sender ??= sender(this.spec.parameter, source.context);
    this.board ??= this.makeBoard(parameter);
    this.board.name(parameter.label);
    this.board.paint();
    const printed = source.context.value(this.spec.parameter);
    if (printed !== this.known && !this.board.isHeld) void this.read(printed, this.board);
  }

  private makeBoard(shape: { readonly height: number; readonly width: number }): Board {
    return new Board(this.host, shape, {
      drawn: () => void this.preview(),
      settled: () => void this.commit(),
      say: this.say,
    });
  }

  private async read(printed: string, board: Board): Promise<void> {
    this.known = printed;
    const bytes = await readImage(printed, board.pixels.length);
    if (this.known === printed && !board.isHeld) board.show(bytes ?? new Uint8Array(board.pixels.length));
  }

  private async preview(): Promise<void> {
    if (this.isPrinting || this.source?.data.state === "running") return;
    this.isPrinting = true;
    await this.send((printed) => this.sender?.preview(printed));
    this.isPrinting = false;
  }

  private commit(): Promise<void> {
    return this.send((printed) => this.sender?.commit(printed));
  }

  /** Printing takes a moment: what was drawn later is never overtaken by what was drawn before. */
  private async send(deliver: (printed: string) => void): Promise<void> {
    if (!this.board) return;
    const turn = ++this.turn;
    const printed = await printImage(this.board.pixels);
    if (turn < this.sent) return;
    this.sent = turn;
    this.known = printed;
    deliver(printed);
  }
}
