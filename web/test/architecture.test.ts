import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative, resolve, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";

const web = resolve(dirname(fileURLToPath(import.meta.url)), "..");
const parts = ["wire", "chart", "form", "exercise", "picture"];

/** What each folder may import besides itself; "" is the top level, where app.ts is. */
const allowed: Readonly<Record<string, readonly string[]>> = {
  "": [...parts, "lab", "text", "theme"],
  lab: [...parts, "text", "theme"],
  wire: [],
  chart: ["text", "theme", "picture"],
  form: ["wire", "text", "picture"],
  exercise: ["wire", "text"],
  theme: ["text"],
  picture: [],
  text: [],
};

interface Source {
  readonly path: string;
  readonly folder: string;
  readonly text: string;
  readonly imports: readonly string[];
}

/** The vocabulary of the data is one for the whole front end: types alone bind nothing, so any folder may name them. */
function withoutVocabulary(text: string): string {
  return text.replace(/(?:import|export) type [^;]*? from "(?:\.\.\/)+wire\/types";/g, "");
}

function importsOf(text: string): string[] {
  return [...withoutVocabulary(text).matchAll(/(?:\bfrom\s*|\bimport\s*\(?\s*)["']([^"']+)["']/g)].flatMap(
    (match) => match[1] ?? [],
  );
}

function folderOf(path: string): string {
  const parts = relative(web, path).split(sep);
  return parts.length === 1 ? "" : (parts[0] ?? "");
}

function sourcesIn(folder: string): Source[] {
  const root = join(web, folder);
  if (!existsSync(root)) return [];
  return readdirSync(root, { recursive: folder !== "", encoding: "utf8" })
    .filter((name) => name.endsWith(".ts"))
    .map((name) => {
      const path = join(root, name);
      const text = readFileSync(path, "utf8");
      return { path, folder, text, imports: importsOf(text) };
    });
}

function foreignFolders(source: Source): string[] {
  return source.imports
    .filter((target) => target.startsWith("."))
    .map((target) => folderOf(resolve(dirname(source.path), target)))
    .filter((folder) => folder !== source.folder);
}

function offenders(folder: string, forbidden: RegExp): string[] {
  return sourcesIn(folder)
    .filter((source) => forbidden.test(source.text))
    .map((source) => relative(web, source.path));
}

describe("architecture", () => {
  it("reads static, side-effect and lazy imports", () => {
    const text = 'import { a } from "./a";\nimport "./b";\nconst c = await import("./c");\nexport * from "./d";';
    expect(importsOf(text)).toEqual(["./a", "./b", "./c", "./d"]);
  });

  it.each(Object.keys(allowed))("folder '%s' imports only what the picture allows", (folder) => {
    const wrong = sourcesIn(folder).flatMap((source) =>
      foreignFolders(source)
        .filter((target) => !allowed[folder]?.includes(target))
        .map((target) => `${relative(web, source.path)} imports ${target || "the top level"}`),
    );
    expect(wrong).toEqual([]);
  });

  it("knows every folder that holds sources", () => {
    const folders = readdirSync(web, { withFileTypes: true })
      .filter((entry) => entry.isDirectory() && !["node_modules", "test"].includes(entry.name))
      .map((entry) => entry.name)
      .filter((name) => sourcesIn(name).length > 0);
    expect(folders.filter((name) => !(name in allowed))).toEqual([]);
  });

  it("keeps the page out of wire", () => {
    expect(
      offenders("wire", /\b(document|HTML\w*Element|SVG\w*Element)\b|["']d3-(selection|axis|zoom|drag)["']/),
    ).toEqual([]);
  });

  it("keeps the network out of charts", () => {
    expect(offenders("chart", /\b(WebSocket|EventSource|XMLHttpRequest)\b|\bfetch\s*\(/)).toEqual([]);
  });

  it("asks for the browser's store where it may be closed", () => {
    const folders = Object.keys(allowed).filter((folder) => folder !== "");
    expect(folders.flatMap((folder) => offenders(folder, /\blocalStorage\b/))).toEqual([join("lab", "keptStorage.ts")]);
  });

  it("keeps timers out of marks", () => {
    expect(offenders("chart/marks", /\b(setTimeout|setInterval|requestAnimationFrame)\b/)).toEqual([]);
  });
});
