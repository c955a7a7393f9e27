import type { Place } from "./Handle";

export interface RowDragEvents {
  /** Pressed and let go without moving. */
  tapped(row: number): void;
  /** Dragged over a place of the window. */
  over(row: number, at: Place): void;
  dropped(row: number, at: Place): void;
  cancelled(): void;
}

const STILL = 5;

interface Drag {
  readonly row: number;
  readonly start: Place;
  isMoving: boolean;
}

/** Rows of a table that a pointer drags. A finger does so on the first cell only: elsewhere it scrolls. */
export class RowDrag {
  private drag: Drag | null = null;

  constructor(
    private readonly host: HTMLElement,
    private readonly events: RowDragEvents,
  ) {
    host.addEventListener("pointerdown", (event) => {
      this.start(event);
    });
    host.addEventListener("pointermove", (event) => {
      this.move(event);
    });
    host.addEventListener("pointerup", (event) => {
      this.end(event);
    });
    host.addEventListener("pointercancel", () => {
      this.drag = null;
      this.events.cancelled();
    });
  }

  /** The row that is on its way. */
  get isMoving(): boolean {
    return this.drag?.isMoving === true;
  }

  private start(event: PointerEvent): void {
    const cell = event.target instanceof Element ? event.target.closest("tbody td") : null;
    const row = cell?.parentElement;
    if (event.button !== 0 || !cell || !row?.parentElement) return;
    const index = [...row.parentElement.children].indexOf(row);
    if (event.pointerType === "touch" && cell !== row.firstElementChild) {
      this.events.tapped(index);
      return;
    }
    this.drag = { row: index, start: { x: event.clientX, y: event.clientY }, isMoving: false };
    this.host.setPointerCapture(event.pointerId);
  }

  private move(event: PointerEvent): void {
    const { drag } = this;
    if (!drag) return;
    const at = { x: event.clientX, y: event.clientY };
    drag.isMoving ||= Math.hypot(at.x - drag.start.x, at.y - drag.start.y) > STILL;
    if (drag.isMoving) this.events.over(drag.row, at);
  }

  private end(event: PointerEvent): void {
    const { drag } = this;
    this.drag = null;
    if (!drag) return;
    if (drag.isMoving) this.events.dropped(drag.row, { x: event.clientX, y: event.clientY });
    else this.events.tapped(drag.row);
  }
}
