/** Keeps the browser's address in step with the form, without filling its history. */
export class AddressBar {
  private callOff: () => void = () => undefined;

  /**
   * @param address the address of the form's values
   * @param ready brings to the server what is too long for an address
   * @param later runs a task after some milliseconds; returns how to call it off
   */
  constructor(
    private readonly address: () => string,
    private readonly ready: () => Promise<void>,
    private readonly later: (milliseconds: number, task: () => void) => () => void,
  ) {}

  /** The values changed; the address follows when they have been quiet for a moment. */
  follow(): void {
    this.callOff();
    this.callOff = this.later(300, () => {
      void this.ready().then(() => {
        history.replaceState(null, "", this.address());
      });
    });
  }

  /** A step that the browser's Back button should take back. */
  push(): void {
    this.callOff();
    if (this.address() !== location.pathname + location.search) history.pushState(null, "", this.address());
  }
}
