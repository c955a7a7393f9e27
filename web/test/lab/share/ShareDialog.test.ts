// @vitest-environment jsdom
import { Blob as Content } from "node:buffer";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { ShareDialog } from "../../../lab/share/ShareDialog";
import type { FileAnswer } from "../../../wire/fetchFile";
import type { PageData } from "../../../wire/types";
import { spec } from "../../form/specs";

const FILE = {
  content: new Content(["gradus run bowl --steps 200\n"]) as unknown as Blob,
  name: "bowl.csv",
  problem: "",
};

function textFile(text: string): FileAnswer {
  return { content: new Content([text]) as unknown as Blob, name: "", problem: "" };
}

function given(more: { runId?: string; answer?: FileAnswer; isCopied?: boolean; data?: string } = {}) {
  document.body.innerHTML = "";
  const copied: string[] = [];
  const asked: string[] = [];
  const page = {
    lab: {
      id: "bowl",
      title: "A bowl",
      parameters: [spec("learningRate", { kind: "real", min: 0, max: 1, scale: "linear" }, "0.1")],
    },
    hide: [],
    lock: [],
  } as unknown as PageData;
  const dialog = new ShareDialog(document.body, {
    page,
    origin: "https://gradus.example",
    explicit: () => ({ learningRate: "0.5" }),
    runId: () => more.runId ?? null,
    copyText: (text) => {
      copied.push(text);
      return Promise.resolve(more.isCopied ?? true);
    },
    fetchFile: (path) => {
      asked.push(path);
      return Promise.resolve(path.includes("program-data.txt") ? textFile(more.data ?? "") : (more.answer ?? FILE));
    },
  });
  dialog.open();
  return { copied, asked };
}

function field(label: string): string {
  return document.querySelector<HTMLInputElement>(`[aria-label="${label}"]`)?.value ?? "none";
}

function press(label: string): void {
  const buttons = [...document.querySelectorAll<HTMLElement>("button, input[type=checkbox]")];
  buttons.find((one) => one.getAttribute("aria-label") === label || one.textContent === label)?.click();
}

function isShown(label: string): boolean {
  return [...document.querySelectorAll("button")].some((one) => one.textContent === label && !one.hidden);
}

function said(): string {
  return document.querySelector("[role=status]")?.textContent ?? "";
}

describe("ShareDialog", () => {
  beforeEach(() => {
    HTMLDialogElement.prototype.showModal = function () {
      this.open = true;
    };
    URL.createObjectURL = () => "blob:x";
    URL.revokeObjectURL = () => undefined;
  });

  it("shows the link of what the page shows, and copies it aloud", async () => {
    const { copied } = given();
    press("Copy link to this lab");
    expect(copied).toEqual(["https://gradus.example/labs/bowl?v=1&learningRate=0.5"]);
    await vi.waitFor(() => {
      expect(said()).toBe("Link to this lab copied");
    });
  });

  it("says what to do where the clipboard is closed", async () => {
    given({ isCopied: false });
    press("Copy link to this lab");
    await vi.waitFor(() => {
      expect(said()).toContain("by hand");
    });
  });

  it("shows the command line, of the lab before there is a run and of the run then", async () => {
    const { asked } = given();
    await vi.waitFor(() => {
      expect(field("command line")).toBe("gradus run bowl --steps 200");
    });
    expect(asked).toEqual([
      "/labs/bowl/command.txt?v=1&learningRate=0.5",
      "/labs/bowl/program-data.txt?v=1&learningRate=0.5",
    ]);
    expect(given({ runId: "abc" }).asked).toEqual(["/runs/abc/command.txt", "/runs/abc/program-data.txt"]);
    expect(field("link to your run")).toBe("https://gradus.example/runs/abc");
  });

  it("saves the run as a file, and says why it cannot", async () => {
    const { asked } = given({ runId: "abc" });
    press("Run as CSV");
    expect(asked.at(-1)).toBe("/runs/abc/export.csv");
    await vi.waitFor(() => {
      expect(said()).toBe("Saved as bowl.csv");
    });
    press("Run as NumPy program");
    expect(asked.at(-1)).toBe("/runs/abc/program.py");
    given({ answer: { content: null, name: "", problem: "Too many files." } });
    press("Run as NDJSON");
    await vi.waitFor(() => {
      expect(said()).toBe("Too many files.");
    });
  });

  it("gives out what the program reads, where it reads something", async () => {
    const { asked } = given({ data: "/data/digits-6-1.zip" });
    await vi.waitFor(() => {
      expect(isShown("Data for the program")).toBe(true);
    });
    press("Data for the program");
    expect(asked.at(-1)).toBe("/data/digits-6-1.zip");
  });

  it("offers no data for a program that reads none", async () => {
    given();
    await vi.waitFor(() => {
      expect(field("command line")).toBe("gradus run bowl --steps 200");
    });
    expect(isShown("Data for the program")).toBe(false);
  });

  it("builds lesson links and what embeds them", () => {
    given();
    press("Lock learningRate");
    press("Hide Seed");
    expect(field("lesson link")).toBe(
      "https://gradus.example/labs/bowl?v=1&learningRate=0.5&hide=seed&lock=learningRate",
    );
    expect(field("embed code")).toContain(
      'src="https://gradus.example/labs/bowl?v=1&amp;learningRate=0.5&amp;hide=seed&amp;lock=learningRate&amp;embed=1"',
    );
    expect(field("link to this lab")).toBe("https://gradus.example/labs/bowl?v=1&learningRate=0.5");
  });

  it("shows the code of a link with the address beside it", () => {
    given();
    press("QR code for the classroom");
    const code = document.querySelector("img");
    expect(code?.getAttribute("src")).toBe("/qr.svg?path=%2Flabs%2Fbowl%3Fv%3D1%26learningRate%3D0.5");
    expect(document.querySelector(".qr-screen__address")?.textContent).toBe(
      "gradus.example/labs/bowl?v=1&learningRate=0.5",
    );
  });
});
