/** A slider beside a number field: moves with the number, and shows how far along its range it is. */
export class Slider {
  constructor(readonly input: HTMLInputElement) {
    this.fill();
  }

  get scale(): string {
    return this.input.dataset.scale ?? "linear";
  }

  get position(): number {
    return this.input.valueAsNumber;
  }

  show(printed: string): void {
    const value = Number(printed);
    if (!Number.isFinite(value)) return;
    const position = this.scale === "log" ? Math.log10(value) : value;
    if (Math.abs(position - this.position) > 1e-9) this.input.valueAsNumber = position;
    this.say(printed);
  }

  /** What a screen reader says, and the filled part of the track. */
  say(printed: string): void {
    this.input.setAttribute("aria-valuetext", printed);
    this.fill();
  }

  private fill(): void {
    const [min, max] = [Number(this.input.min), Number(this.input.max)];
    this.input.style.setProperty("--p", `${(100 * (this.position - min)) / (max - min)}%`);
  }
}
