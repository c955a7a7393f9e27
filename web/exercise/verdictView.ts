import type { Verdict } from "../wire/types";

const SVG = "http://www.w3.org/2000/svg";

/** A verdict for reading: a word, and what was seen. */
export function verdictView(verdict: Verdict): HTMLElement {
  const [tone, word] =
    verdict.score >= 1 ? ["ok", "Right."] : verdict.score > 0 ? ["warning", "Partly."] : ["bad", "Not yet."];
  const box = document.createElement("div");
  box.className = `message message--${tone}`;
  const first = document.createElement("p");
  const strong = document.createElement("strong");
  strong.textContent = word;
  first.append(strong);
  box.append(first);
  const [only] = verdict.findings;
  if (verdict.findings.length === 1 && only) first.append(` ${only.message}`);
  else box.append(findings(verdict));
  return box;
}

function findings(verdict: Verdict): HTMLElement {
  const list = document.createElement("ul");
  list.className = "findings";
  for (const { met, message } of verdict.findings) {
    const row = document.createElement("li");
    row.className = met ? "is-met" : "is-unmet";
    const text = document.createElement("span");
    const spoken = document.createElement("span");
    spoken.className = "sr";
    spoken.textContent = met ? "Met: " : "Not met: ";
    text.append(spoken, message);
    row.append(icon(met ? "met" : "unmet"), text);
    list.append(row);
  }
  return list;
}

function icon(name: string): SVGElement {
  const svg = document.createElementNS(SVG, "svg");
  svg.setAttribute("class", "icon");
  svg.setAttribute("aria-hidden", "true");
  const use = document.createElementNS(SVG, "use");
  use.setAttribute("href", `#icon-${name}`);
  svg.append(use);
  return svg;
}
