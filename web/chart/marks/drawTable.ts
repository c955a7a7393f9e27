import { select } from "d3-selection";
import { formatNumber } from "../../text/formatNumber";
import type { Cell } from "../../wire/types";
import type { TableLayer } from "../model";
import { shareBar } from "./shareBar";

type Row = TableLayer["rows"][number];

/** A table in HTML: numbers to the right, shares with a small bar, wrong rows marked; or every row as a card. */
export function drawTable(host: HTMLElement, layer: TableLayer): void {
  const table = child(host, "table");
  const style = (["code", "cards"] as const).find((one) => layer.mark.options.includes(one));
  table.className = style ? `data data--${style}` : "data";
  const numeric = layer.columns.map((_, at) => layer.rows.length > 0 && layer.rows.every((row) => isNumber(row[at])));
  select(child(child(table, "thead"), "tr"))
    .selectAll<HTMLTableCellElement, string>("th")
    .data(layer.columns)
    .join("th")
    .attr("scope", "col")
    .classed("right", (_, column) => numeric[column] === true && column > 0)
    .text((name) => name);
  drawRows(child(table, "tbody"), layer);
}

/** The first child of this name, made if it is not there. */
function child<K extends "table" | "thead" | "tbody" | "tr">(host: HTMLElement, name: K): HTMLElementTagNameMap[K] {
  const there = host.querySelector<HTMLElementTagNameMap[K]>(`:scope > ${name}`);
  if (there) return there;
  const made = host.ownerDocument.createElement(name);
  host.append(made);
  return made;
}

function drawRows(body: HTMLElement, layer: TableLayer): void {
  const shares = layer.columns.map((name) => /^(p|prob|probability|share)\b/i.test(name));
  select(body)
    .selectAll<HTMLTableRowElement, Row>("tr")
    .data(layer.rows)
    .join("tr")
    .classed("is-hit", (row) => isHit(row, layer.columns))
    .classed("is-current", (_, index) => index === layer.current)
    .attr("aria-current", (_, index) => (index === layer.current ? "true" : null))
    .selectAll<HTMLTableCellElement, Cell>("td")
    .data((row) => row)
    .join("td")
    .classed("right", (cell, column) => isNumber(cell) && column > 0)
    .attr("data-name", (_, column) => layer.columns[column] ?? null)
    .attr("data-size", (cell) => (layer.mark.options.includes("log") ? sizeOf(cell) : null))
    .each(function fill(cell, column) {
      if (shares[column] === true && typeof cell === "number") shareBar(this, cell);
      else this.textContent = printed(cell);
    });
}

/** How large a number is, from 0 (nothing but rounding) to 4 (about 1 and more), for its colour. */
function sizeOf(cell: Cell): string | null {
  if (typeof cell !== "number") return null;
  return [1e-12, 1e-6, 1e-2, 0.5].filter((bound) => Math.abs(cell) >= bound).length.toString();
}

function isNumber(cell: Cell | undefined): boolean {
  return typeof cell === "number" || cell === null;
}

function printed(cell: Cell): string {
  if (cell === null) return "–";
  if (typeof cell === "number") return formatNumber(cell);
  if (typeof cell === "boolean") return cell ? "yes" : "no";
  return cell;
}

/** A row stands out where truth and prediction differ. */
function isHit(row: Row, columns: readonly string[]): boolean {
  const [truth, predicted] = [columns.indexOf("truth"), columns.indexOf("predicted")];
  return truth >= 0 && predicted >= 0 && row[truth] !== row[predicted];
}
