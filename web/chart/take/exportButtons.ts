import type { DataRows } from "../dataRows";
import { csvOf } from "./csvOf";
import { pngOf } from "./pngOf";
import { saveFile } from "./saveFile";
import type { Picture } from "./standaloneSvg";

export interface Exports {
  readonly name: string;
  /** Null for figures that are no drawings. */
  readonly picture: (() => Picture | null) | null;
  readonly rows: () => DataRows;
}

/** Buttons that save a figure as SVG, PNG and CSV, made in the browser. */
export function exportButtons(page: Document, exports: Exports): HTMLElement {
  const row = page.createElement("p");
  row.className = "figure__exports";
  const { name, picture, rows } = exports;
  if (picture) {
    row.append(
      button(page, "SVG", () => {
        const drawn = picture();
        if (drawn) saveFile(page, `${name}.svg`, new Blob([drawn.text], { type: "image/svg+xml" }));
      }),
      button(page, "PNG", () => {
        const drawn = picture();
        if (drawn)
          void pngOf(page, drawn).then((png) => {
            saveFile(page, `${name}.png`, png);
          });
      }),
    );
  }
  row.append(
    button(page, "CSV", () => {
      saveFile(page, `${name}.csv`, new Blob([csvOf(rows())], { type: "text/csv" }));
    }),
  );
  return row;
}

function button(page: Document, kind: string, save: () => void): HTMLElement {
  const element = page.createElement("button");
  element.type = "button";
  element.className = "figure__export";
  element.textContent = kind;
  element.setAttribute("aria-label", `Save as ${kind}`);
  element.addEventListener("click", save);
  return element;
}
