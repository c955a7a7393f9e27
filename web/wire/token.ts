/** What shows the server that a request comes from this page: it comes with the page, and anew with some answers. */
class Token {
  private value = "";

  take(value: string): void {
    this.value = value;
  }

  /** Takes the token that an answer carries. Says whether it is a new one. */
  renew(answer: Response): boolean {
    const given = answer.headers.get("X-CSRF-Token");
    if (given === null || given === this.value) return false;
    this.value = given;
    return true;
  }

  get headers(): Readonly<Record<string, string>> {
    return this.value === "" ? {} : { "X-CSRF-Token": this.value };
  }
}

/** The page's own. */
export const token = new Token();
