export type Theme = "light" | "dark" | "auto";

const NEXT: Readonly<Record<Theme, Theme>> = { auto: "light", light: "dark", dark: "auto" };
const YEAR_SECONDS = 31_536_000;

/**
 * The theme button: light, dark, or as the system has it. The choice is a cookie, so that the server sends the next page
 * in the right colours.
 */
export function bindTheme(button: HTMLElement, root: HTMLElement, changed: () => void): void {
  show(button, present(root));
  button.addEventListener("click", () => {
    const theme = NEXT[present(root)];
    if (theme === "auto") delete root.dataset.theme;
    else root.dataset.theme = theme;
    const age = theme === "auto" ? 0 : YEAR_SECONDS;
    document.cookie = `theme=${theme}; path=/; max-age=${age}; SameSite=Lax`;
    show(button, theme);
    changed();
  });
}

function present(root: HTMLElement): Theme {
  const { theme } = root.dataset;
  return theme === "light" || theme === "dark" ? theme : "auto";
}

function show(button: HTMLElement, theme: Theme): void {
  button.textContent = `Theme: ${theme}`;
  button.setAttribute("aria-label", `Theme: ${theme}. Switch to ${NEXT[theme]}.`);
}
