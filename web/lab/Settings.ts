/** Choices of the reader, kept in this browser. */
export interface SettingValues {
  /** Dashes also where colour alone would do. */
  readonly patterns: boolean;
  readonly thickLines: boolean;
  readonly singleKeys: boolean;
  /** Large and in high contrast, for the wall of a classroom. */
  readonly projector: boolean;
}

const KEY = "gradus.settings";
const DEFAULTS: SettingValues = { patterns: false, thickLines: false, singleKeys: true, projector: false };

/** Reads, keeps and tells of settings; the page's root carries them for the style sheet. */
export class Settings {
  private present: SettingValues;
  private readonly followers: (() => void)[] = [];

  constructor(
    private readonly storage: Storage,
    private readonly root: HTMLElement,
    private readonly changed: () => void,
  ) {
    this.present = { ...DEFAULTS, ...stored(storage) };
    this.mark();
  }

  get values(): SettingValues {
    return this.present;
  }

  set(name: keyof SettingValues, on: boolean): void {
    this.present = { ...this.present, [name]: on };
    this.storage.setItem(KEY, JSON.stringify(this.present));
    this.mark();
    this.changed();
    for (const follower of this.followers) follower();
  }

  /** Tells of every change from now on. */
  follow(follower: () => void): void {
    this.followers.push(follower);
  }

  private mark(): void {
    this.root.dataset.patterns = this.present.patterns ? "on" : "off";
    this.root.dataset.thickLines = this.present.thickLines ? "on" : "off";
    this.root.dataset.projector = this.present.projector ? "on" : "off";
  }
}

function stored(storage: Storage): Partial<SettingValues> {
  const found: unknown = parsed(storage.getItem(KEY) ?? "{}");
  if (typeof found !== "object" || found === null) return {};
  const known = Object.entries(found).filter(([name, on]) => name in DEFAULTS && typeof on === "boolean");
  return Object.fromEntries(known);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
