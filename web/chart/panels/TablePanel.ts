import type { InputSpec } from "../../wire/types";
import { OrderRows } from "../inputs/OrderRows";
import { drawTable } from "../marks/drawTable";
import type { Layer } from "../model";
import type { ChartSource } from "../source";
import type { Panel } from "./panel";

export interface TableParts {
  readonly title: string;
  /** What moves its rows, if they can be moved. */
  readonly input?: InputSpec;
  readonly say: (text: string) => void;
}

/** A table. It scrolls where it is wide or long, which the keyboard must be able to do too. */
export class TablePanel implements Panel {
  private current = -1;
  private order: OrderRows | null = null;

  constructor(
    private readonly host: HTMLElement,
    private readonly parts: TableParts,
  ) {
    host.classList.add("scroll");
    host.tabIndex = 0;
    host.setAttribute("role", "region");
    host.setAttribute("aria-label", parts.title);
  }

  draw(layer: Layer, source: ChartSource): void {
    if (layer.kind !== "table") return;
    drawTable(this.host, layer);
    if (layer.current !== this.current) this.follow();
    this.current = layer.current;
    const { input, say } = this.parts;
    if (input) this.order ??= new OrderRows(this.host, input, say);
    this.order?.show(source);
  }

  /** Keeps the present row in sight inside the panel; the page itself does not move. */
  private follow(): void {
    const row = this.host.querySelector<HTMLElement>(".is-current");
    if (!row) return;
    const [top, end] = [row.offsetTop, row.offsetTop + row.offsetHeight];
    const head = this.host.querySelector<HTMLElement>("thead")?.offsetHeight ?? 0;
    if (top < this.host.scrollTop + head) this.host.scrollTop = top - head;
    else if (end > this.host.scrollTop + this.host.clientHeight) this.host.scrollTop = end - this.host.clientHeight;
  }
}
