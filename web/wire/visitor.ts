/** Who reads a page inside one of another site, where cookies may be kept back: handed in with every request instead. */
class Visitor {
  private token = "";

  /** @param token from the page; empty on ordinary pages, whose visitor a cookie names */
  take(token: string): void {
    this.token = token;
  }

  get headers(): Readonly<Record<string, string>> {
    return this.token === "" ? {} : { "X-Gradus-Visitor": this.token };
  }

  /** A socket's address that names the visitor: scripts cannot set its headers. */
  signed(address: string): string {
    if (this.token === "") return address;
    return `${address}${address.includes("?") ? "&" : "?"}visitor=${this.token}`;
  }
}

/** The page's own. */
export const visitor = new Visitor();
