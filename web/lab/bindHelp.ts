const HOVER_MS = 150;

/**
 * The question marks beside names: pointing or focusing shows the text as a tip over the page, pressing pins it into the
 * page, Escape takes it away. The pointer may enter the tip.
 */
export function bindHelp(root: HTMLElement): void {
  for (const button of root.querySelectorAll<HTMLElement>(".help[aria-controls]")) {
    const text = document.getElementById(button.getAttribute("aria-controls") ?? "");
    if (text) new Help(button, text);
  }
}

class Help {
  private isPinned = false;
  private timer = 0;

  constructor(
    private readonly button: HTMLElement,
    private readonly text: HTMLElement,
  ) {
    for (const area of [button, text]) {
      area.addEventListener("pointerenter", (event) => {
        if (event.pointerType === "mouse") this.soon(true);
      });
      area.addEventListener("pointerleave", () => {
        this.soon(false);
      });
    }
    button.addEventListener("focus", () => {
      if (button.matches(":focus-visible")) this.show(true);
    });
    button.addEventListener("blur", () => {
      this.soon(false);
    });
    button.addEventListener("click", () => {
      this.pin(!this.isPinned);
    });
    button.addEventListener("keydown", (event) => {
      if (event.key !== "Escape" || text.hidden) return;
      event.stopPropagation();
      this.pin(false);
    });
  }

  private soon(visible: boolean): void {
    window.clearTimeout(this.timer);
    this.timer = window.setTimeout(() => {
      this.show(visible);
    }, HOVER_MS);
  }

  private pin(pinned: boolean): void {
    window.clearTimeout(this.timer);
    this.isPinned = pinned;
    this.show(pinned);
  }

  private show(visible: boolean): void {
    this.text.hidden = !visible && !this.isPinned;
    const floats = visible && !this.isPinned;
    this.text.classList.toggle("tip", floats);
    this.text.style.left = floats ? `${this.button.parentElement?.offsetLeft ?? 0}px` : "";
    this.text.style.top = floats ? `${this.button.offsetTop + this.button.offsetHeight + 6}px` : "";
    this.button.setAttribute("aria-expanded", String(!this.text.hidden));
  }
}
