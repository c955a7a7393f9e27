import { make } from "../make";

/** The classroom's screen: a QR code as large as fits, and beside it the address for those who type. */
export class QrScreen {
  private readonly dialog = make("dialog", "qr-screen");
  private readonly code = make("img", "qr-screen__code");
  private readonly address = make("p", "qr-screen__address");

  constructor(parent: HTMLElement, title: string) {
    this.dialog.setAttribute("aria-labelledby", "qr-title");
    const head = make("h2", "title", title);
    head.id = "qr-title";
    const close = make("button", "button", "Close");
    close.type = "button";
    close.addEventListener("click", () => {
      this.dialog.close();
    });
    const text = make("div", "qr-screen__text");
    text.append(head, this.address, close);
    this.dialog.append(this.code, text);
    parent.append(this.dialog);
  }

  /** @param address whole, of this site */
  open(address: string): void {
    const { pathname, search } = new URL(address);
    this.code.src = `/qr.svg?path=${encodeURIComponent(pathname + search)}`;
    this.code.alt = `QR code of ${address}`;
    this.address.replaceChildren(...pieces(address.replace(/^https?:\/\//, "")));
    this.dialog.showModal();
  }
}

/** An address that breaks where it is read, not inside a word. */
function pieces(address: string): (string | HTMLElement)[] {
  return address.split(/(?<=[/?&,])/).flatMap((piece) => [piece, make("wbr")]);
}
