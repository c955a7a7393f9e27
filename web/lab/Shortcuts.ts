export interface Shortcut {
  /** Value of `KeyboardEvent.key`. */
  readonly key: string;
  /** As the list of shortcuts shows it. */
  readonly shown: string;
  readonly label: string;
  readonly run: () => void;
}

const TAKES_TEXT = "input, select, textarea, [contenteditable]";
const TAKES_PRESS = "button, a[href], summary, [role=button]";

/** All single-key shortcuts of a page: one list, one listener. They work only while the focus is inside `root`. */
export class Shortcuts {
  /** @param isOn whether the reader wants single keys */
  constructor(
    root: HTMLElement,
    readonly list: readonly Shortcut[],
    private readonly isOn: () => boolean,
  ) {
    root.addEventListener("keydown", (event) => {
      this.pressed(event);
    });
  }

  private pressed(event: KeyboardEvent): void {
    if (event.defaultPrevented || event.ctrlKey || event.altKey || event.metaKey || !this.isOn()) return;
    if (document.querySelector("dialog[open]") || !isFree(event)) return;
    const shortcut = this.list.find((candidate) => candidate.key === normal(event.key));
    if (!shortcut) return;
    event.preventDefault();
    if (!event.repeat || shortcut.key.startsWith("Arrow")) shortcut.run();
  }
}

/** Fields keep all keys; what can be pressed keeps Space, so that it acts once. */
function isFree(event: KeyboardEvent): boolean {
  const target = event.target;
  if (!(target instanceof Element) || target.closest(TAKES_TEXT)) return false;
  return event.key !== " " || !target.closest(TAKES_PRESS);
}

function normal(key: string): string {
  return key.length === 1 ? key.toUpperCase() : key;
}
