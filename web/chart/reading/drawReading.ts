import type { Group } from "../marks/group";
import type { Plot, Row, Stop } from "../model";

/** What is being read: a line through all curves with a ring on each, or a ring round one thing. */
export function drawReading(group: Group, stop: Stop | null, line: boolean, plot: Plot): void {
  group
    .selectAll<SVGPathElement, Stop>("path.reading-line")
    .data(stop && line ? [stop] : [])
    .join("path")
    .attr("class", "reading-line")
    .attr("d", (one) => `M${one.x.toFixed(1)},0V${plot.height}`);
  const spots = stop ? (line ? stop.rows.filter((row) => inside(row, plot)) : [stop]) : [];
  group
    .selectAll<SVGCircleElement, Row | Stop>("circle.reading-spot")
    .data<Row | Stop>(spots)
    .join("circle")
    .attr("class", "reading-spot")
    .attr("r", line ? 5 : 8)
    .attr("cx", (spot) => spot.x)
    .attr("cy", (spot) => spot.y);
}

function inside(row: Row, plot: Plot): boolean {
  return row.y >= 0 && row.y <= plot.height;
}
