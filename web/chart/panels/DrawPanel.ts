import type { InputSpec } from "../../wire/types";
import { DrawInput } from "../inputs/DrawInput";
import type { Layer } from "../model";
import type { ChartSource } from "../source";
import type { Panel } from "./panel";

/** A picture to draw on. It shows the parameter, which is ahead of what the run has sent. */
export class DrawPanel implements Panel {
  private readonly input: DrawInput;

  constructor(host: HTMLElement, spec: InputSpec, say: (text: string) => void) {
    this.input = new DrawInput(spec, host, say);
  }

  draw(_: Layer, source: ChartSource): void {
    this.input.show(source);
  }
}
