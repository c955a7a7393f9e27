import type { ChartSpec } from "../wire/types";

/** A switch between a logarithmic and a linear y axis, for charts that are drawn on a logarithmic one. */
export function logToggle(tools: HTMLElement, chart: ChartSpec, changed: (isLog: boolean) => void): void {
  if (chart.y.kind !== "log" || !chart.marks.some((mark) => mark.kind === "line")) return;
  const page = tools.ownerDocument;
  const label = page.createElement("label");
  const input = page.createElement("input");
  input.type = "checkbox";
  input.className = "switch";
  input.checked = true;
  input.addEventListener("change", () => {
    changed(input.checked);
  });
  label.append("log axis", input);
  tools.append(label);
}
