import type { Settings } from "./Settings";

/**
 * The projector's button: pressed while the mode is on. An address with `projector=1` opens the page in it. Returns what
 * switches it.
 */
export function bindProjector(button: HTMLElement, settings: Settings): () => void {
  const show = () => {
    button.setAttribute("aria-pressed", settings.values.projector.toString());
  };
  const turn = () => {
    settings.set("projector", !settings.values.projector);
  };
  if (new URLSearchParams(location.search).get("projector") === "1" && !settings.values.projector) turn();
  settings.follow(show);
  show();
  button.addEventListener("click", turn);
  return turn;
}
