import { make } from "./make";
import type { Settings, SettingValues } from "./Settings";
import type { Shortcut } from "./Shortcuts";

const CHOICES: readonly (readonly [keyof SettingValues, string])[] = [
  ["singleKeys", "Single-key shortcuts"],
  ["patterns", "Dash patterns on every line"],
  ["thickLines", "Thick lines"],
  ["projector", "Projector mode"],
];

/** The list of keys and the reader's settings, made from the registry when it is first opened. */
export class ShortcutsDialog {
  private dialog: HTMLDialogElement | null = null;

  constructor(
    private readonly parent: HTMLElement,
    private readonly shortcuts: () => readonly Shortcut[],
    private readonly settings: Settings,
  ) {}

  open(): void {
    this.dialog ??= this.render();
    this.dialog.showModal();
  }

  private render(): HTMLDialogElement {
    const dialog = make("dialog", "dialog");
    dialog.setAttribute("aria-labelledby", "shortcuts-title");
    const title = make("h2", "heading-3", "Keyboard and settings");
    title.id = "shortcuts-title";
    const note = make("p", "note", "Keys work while the focus is in the lab and not in a field.");
    const close = make("button", "button", "Close");
    close.type = "button";
    close.autofocus = true;
    close.addEventListener("click", () => {
      dialog.close();
    });
    const actions = make("div", "dialog__actions");
    actions.append(close);
    dialog.append(title, note, keys(this.shortcuts()), this.choices(), actions);
    this.parent.append(dialog);
    return dialog;
  }

  private choices(): HTMLElement {
    const group = make("fieldset", "group");
    group.append(make("legend", "group__title", "Settings"));
    for (const [name, text] of CHOICES) {
      const label = make("label", "check");
      const box = make("input");
      box.type = "checkbox";
      box.checked = this.settings.values[name];
      box.addEventListener("change", () => {
        this.settings.set(name, box.checked);
      });
      label.append(box, make("span", "", text));
      group.append(label);
    }
    return group;
  }
}

function keys(shortcuts: readonly Shortcut[]): HTMLElement {
  const list = make("dl", "keys");
  for (const { shown, label } of [...shortcuts, { shown: "Esc", label: "Close, or undo what was written" }]) {
    const key = make("dt");
    key.append(make("kbd", "", shown));
    list.append(key, make("dd", "", label));
  }
  return list;
}
