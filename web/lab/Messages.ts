import { make } from "./make";

export interface Action {
  readonly label: string;
  readonly run: () => void;
}

export interface Message {
  readonly tone: "bad" | "warning" | "info";
  /** First words, in bold. */
  readonly what: string;
  readonly advice: string;
  readonly actions: readonly Action[];
}

/** The place under the transport for what the run has to say: a problem can be closed, a wait called off, an ending stays. */
export class Messages {
  private ending: Message | null = null;
  private problem: Message | null = null;
  private wait: Message | null = null;

  constructor(private readonly place: HTMLElement) {}

  /** Why the run ended, until it goes on; null takes it away. */
  setEnding(ending: Message | null): void {
    if (JSON.stringify(ending) === JSON.stringify(this.ending)) return;
    this.ending = ending;
    this.show();
  }

  /** What takes long at present; null when it is over. */
  setWait(wait: Message | null): void {
    if (JSON.stringify(wait) === JSON.stringify(this.wait)) return;
    this.wait = wait;
    this.show();
  }

  tellProblem(text: string): void {
    const close = {
      label: "Close",
      run: () => {
        this.clearProblem();
      },
    };
    this.problem = { tone: "warning", what: text, advice: "", actions: [close] };
    this.show();
  }

  clearProblem(): void {
    if (!this.problem) return;
    this.problem = null;
    this.show();
  }

  private show(): void {
    const message = this.problem ?? this.wait ?? this.ending;
    this.place.hidden = message === null;
    this.place.replaceChildren();
    if (!message) return;
    this.place.className = `message message--${message.tone}`;
    const first = make("p");
    first.append(make("strong", "", message.what));
    this.place.append(first);
    if (message.advice !== "") this.place.append(make("p", "", message.advice));
    if (message.actions.length > 0) this.place.append(actions(message.actions));
  }
}

function actions(list: readonly Action[]): HTMLElement {
  const row = make("div", "message__actions");
  for (const action of list) {
    const button = make("button", "button", action.label);
    button.type = "button";
    button.addEventListener("click", action.run);
    row.append(button);
  }
  return row;
}
