import { saveFile } from "../../chart/take/saveFile";
import type { FileAnswer } from "../../wire/fetchFile";
import type { PageData } from "../../wire/types";
import { addressOf } from "../addressOf";
import { make } from "../make";
import { besidePage } from "./besidePage";
import { CopyRow } from "./CopyRow";
import { embedCode } from "./embedCode";
import { LessonTable } from "./LessonTable";
import { QrScreen } from "./QrScreen";
import { withWord } from "./withWord";

/** What the dialog borrows from the page. */
export interface ShareContext {
  readonly page: PageData;
  /** Whole addresses begin with it, as `https://gradus.example`. */
  readonly origin: string;
  /** Values that are not defaults, the seed among them. */
  readonly explicit: () => Readonly<Record<string, string>>;
  readonly runId: () => string | null;
  readonly copyText: (text: string) => Promise<boolean>;
  readonly fetchFile: (path: string) => Promise<FileAnswer>;
}

const FILES = [
  ["Run as CSV", "export.csv"],
  ["Run as NDJSON", "export.ndjson"],
  ["Run as NumPy program", "program.py"],
] as const;

/** Everything that can be passed on or taken along: links, codes, files, the command line. Made when first opened. */
export class ShareDialog {
  private dialog: HTMLDialogElement | null = null;
  private readonly status = make("p", "sharing__status");
  private readonly link = this.row("link to this lab", 1);
  private readonly run = this.row("link to your run", 1);
  private readonly runPart = part("This run", "Only in this browser, as long as the server keeps it.");
  private readonly command = this.row("command line", 2);
  private readonly programData = button("Data for the program", () => void this.save(this.dataAddress));
  private dataAddress = "";
  private readonly lessonLink = this.row("lesson link", 1);
  private readonly embed = this.row("embed code", 4);
  private lesson: LessonTable | null = null;
  private screen: QrScreen | null = null;

  constructor(
    private readonly parent: HTMLElement,
    private readonly context: ShareContext,
  ) {
    this.status.setAttribute("role", "status");
  }

  open(): void {
    this.dialog ??= this.render();
    this.show();
    this.dialog.showModal();
  }

  private render(): HTMLDialogElement {
    const dialog = make("dialog", "dialog sharing");
    dialog.setAttribute("aria-labelledby", "share-title");
    const title = make("h2", "heading-3", "Share and export");
    title.id = "share-title";
    const actions = make("div", "dialog__actions");
    actions.append(
      this.status,
      button("Close", () => {
        dialog.close();
      }),
    );
    dialog.append(title, this.links(), this.files(), this.lessons(), this.embedding(), actions);
    this.parent.append(dialog);
    return dialog;
  }

  private links(): HTMLElement {
    const group = part("Link", "Opens this lab for everyone with the values that you see.");
    this.runPart.append(this.run.element);
    group.append(this.link.element, this.codeButton("QR code for the classroom", this.link), this.runPart);
    return group;
  }

  private files(): HTMLElement {
    const group = part("Data", "Computed again in full precision, up to the step that is shown.");
    const row = make("div", "sharing__buttons");
    for (const [label, file] of FILES) row.append(button(label, () => void this.save(this.fileAddress(file))));
    row.append(this.programData);
    group.append(row, this.command.element);
    return group;
  }

  private lessons(): HTMLElement {
    const { page } = this.context;
    this.lesson = new LessonTable(page.lab.parameters, page, () => {
      this.showLinks();
    });
    const folded = disclosure("Lesson link");
    const note = make(
      "p",
      "note",
      "Hidden parameters are not on the page, locked ones are shown and stay as they are.",
    );
    folded.append(note, this.lesson.element, this.lessonLink.element);
    folded.append(this.codeButton("QR code of the lesson", this.lessonLink));
    return folded;
  }

  private embedding(): HTMLElement {
    const folded = disclosure("Embed in another page");
    folded.append(make("p", "note", "The second line fits the height; it may be left out."), this.embed.element);
    return folded;
  }

  private codeButton(label: string, of: CopyRow): HTMLElement {
    return button(label, () => {
      this.screen ??= new QrScreen(this.parent, this.context.page.lab.title);
      this.screen.open(of.text);
    });
  }

  private row(label: string, rows: number): CopyRow {
    return new CopyRow(label, rows, (text, what) => void this.copy(text, what));
  }

  private show(): void {
    this.status.textContent = "";
    this.showLinks();
    const runId = this.context.runId();
    this.runPart.hidden = runId === null;
    this.run.show(`${this.context.origin}/runs/${runId ?? ""}`);
    void this.showCommand();
    void this.showProgramData();
  }

  private showLinks(): void {
    const { origin, page } = this.context;
    const lesson = this.lesson?.lesson ?? page;
    this.link.show(origin + this.address(page.hide, page.lock));
    this.lessonLink.show(origin + this.address(lesson.hide, lesson.lock));
    const inside = withWord(this.address(lesson.hide, lesson.lock), "embed", "1");
    this.embed.show(embedCode(origin + inside, `${page.lab.title} · Gradus`));
  }

  private address(hide: readonly string[], lock: readonly string[]): string {
    const { page, explicit } = this.context;
    return addressOf({ lab: page.lab.id, explicit: explicit(), hide, lock });
  }

  /** Where the server keeps the files of what is shown: beside the run, or beside the lab while there is none. */
  private fileAddress(file: string): string {
    const runId = this.context.runId();
    return runId === null ? besidePage(this.address([], []), file) : `/runs/${encodeURIComponent(runId)}/${file}`;
  }

  private async showCommand(): Promise<void> {
    this.command.show("");
    const { content, problem } = await this.context.fetchFile(this.fileAddress("command.txt"));
    this.command.show(content ? (await content.text()).trimEnd() : problem);
  }

  /** Some programs read what the server has drawn: nobody else could make it without the command line. */
  private async showProgramData(): Promise<void> {
    this.programData.hidden = true;
    const { content } = await this.context.fetchFile(this.fileAddress("program-data.txt"));
    this.dataAddress = content ? await content.text() : "";
    this.programData.hidden = this.dataAddress === "";
  }

  private async save(address: string): Promise<void> {
    this.say("The file is being made…");
    const { content, name, problem } = await this.context.fetchFile(address);
    if (content) saveFile(this.parent.ownerDocument, name, content);
    this.say(content ? `Saved as ${name}` : problem);
  }

  private async copy(text: string, what: string): Promise<void> {
    const isCopied = await this.context.copyText(text);
    this.say(
      isCopied ? `${what[0]?.toUpperCase() ?? ""}${what.slice(1)} copied` : "Select the text and copy it by hand.",
    );
  }

  private say(text: string): void {
    this.status.textContent = text;
  }
}

function part(title: string, note: string): HTMLElement {
  const element = make("section", "sharing__part");
  element.append(make("h3", "heading-4", title), make("p", "note", note));
  return element;
}

function disclosure(title: string): HTMLDetailsElement {
  const element = make("details", "disclosure sharing__part");
  element.append(make("summary", "", title));
  return element;
}

function button(label: string, press: () => void): HTMLButtonElement {
  const made = make("button", "button", label);
  made.type = "button";
  made.addEventListener("click", press);
  return made;
}
