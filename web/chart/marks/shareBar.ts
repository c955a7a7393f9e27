import { select } from "d3-selection";

const WIDTH = 72;

/** A share between 0 and 1 in a cell: where it lies, with the half marked, and its number. */
export function shareBar(cell: HTMLElement, share: number): void {
  cell.textContent = "";
  const svg = select(cell)
    .append("svg")
    .attr("class", "share")
    .attr("viewBox", `0 0 ${WIDTH + 4} 14`)
    .attr("aria-hidden", "true");
  svg.append("rect").attr("class", "share__track").attr("x", 2).attr("y", 5).attr("width", WIDTH).attr("height", 4);
  svg
    .append("rect")
    .attr("class", "share__half")
    .attr("x", WIDTH / 2 + 1.5)
    .attr("y", 3)
    .attr("width", 1)
    .attr("height", 8);
  svg
    .append("rect")
    .attr("class", "share__value")
    .attr("x", 0.5 + Math.min(1, Math.max(0, share)) * WIDTH)
    .attr("y", 1.5)
    .attr("width", 3)
    .attr("height", 11);
  const text = cell.ownerDocument.createElement("span");
  text.textContent = share.toFixed(3);
  cell.append(text);
}
