import { reachFormulas } from "./reachFormulas";

export type Typeset = (root: HTMLElement) => Promise<void>;

const HAS_FORMULA = /\\\(|\\\[/;

/**
 * Gives what sets the formulas of an element, between \( \) and \[ \]. KaTeX and its style sheet are fetched with the first
 * formula only.
 *
 * @param assets address of the folder of the front end's files
 */
export function typesetter(assets: string): Typeset {
  return async (root) => {
    if (!HAS_FORMULA.test(root.textContent)) return;
    addStyles(`${assets}katex/katex.min.css`);
    const { default: renderMath } = await import("katex/contrib/auto-render");
    renderMath(root, {
      delimiters: [
        { left: "\\[", right: "\\]", display: true },
        { left: "\\(", right: "\\)", display: false },
      ],
      throwOnError: false,
    });
    reachFormulas(root);
  };
}

function addStyles(address: string): void {
  if (document.querySelector("link[data-katex]")) return;
  const link = document.createElement("link");
  link.rel = "stylesheet";
  link.href = address;
  link.dataset.katex = "";
  document.head.append(link);
}
