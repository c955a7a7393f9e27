import { select } from "d3-selection";
import { markerPath } from "../marks/markerPath";
import type { Margin, Row, Stop } from "../model";

const AWAY = 14;

/** The tooltip of a figure: name, values with their marks; the pointer may enter it, so that it can be read and copied. */
export class Tip {
  readonly element: HTMLElement;

  constructor(private readonly host: HTMLElement) {
    this.element = host.ownerDocument.createElement("div");
    this.element.className = "tip";
    this.element.hidden = true;
    // The live region says the same; a reader would hear it twice.
    this.element.setAttribute("aria-hidden", "true");
    host.append(this.element);
  }

  get isOpen(): boolean {
    return !this.element.hidden;
  }

  show(stop: Stop, margin: Margin): void {
    this.fill(stop);
    this.element.hidden = false;
    this.place(stop.x + margin.left, stop.y + margin.top);
  }

  hide(): void {
    this.element.hidden = true;
  }

  private fill(stop: Stop): void {
    const tip = select(this.element);
    tip
      .selectAll<HTMLElement, string>("div.tip__title")
      .data([stop.title])
      .join("div")
      .attr("class", "tip__title")
      .text((title) => title);
    const rows = tip
      .selectAll<HTMLElement, Row>("div.tip__row")
      .data(stop.rows)
      .join((enter) => {
        const added = enter.append("div").attr("class", "tip__row");
        added.append("svg").attr("class", "chart tip__key").attr("viewBox", "-6 -6 12 12").append("path");
        added.append("span");
        added.append("b");
        return added;
      });
    rows.select("svg").classed("is-empty", (row) => row.style === null);
    rows
      .select("path")
      .attr("class", (row) => `mark c${row.style?.colour ?? 6}`)
      .attr("d", (row) => (row.style ? markerPath(row.style.marker, 4) : null));
    rows.select("span").text((row) => row.label);
    rows.select("b").text((row) => row.value);
  }

  /** Beside the place, on the side where there is room. */
  private place(x: number, y: number): void {
    const { offsetWidth, offsetHeight } = this.element;
    const room = this.host.clientWidth;
    const right = x + AWAY + offsetWidth <= room || x < room / 2;
    const left = right ? Math.min(x + AWAY, Math.max(0, room - offsetWidth)) : Math.max(0, x - AWAY - offsetWidth);
    this.element.style.left = `${Math.round(left)}px`;
    this.element.style.top = `${Math.round(Math.max(0, y - offsetHeight - AWAY))}px`;
  }
}
