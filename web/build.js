// Builds the front end into the folder given as argument: bundles, styles, fonts and static files, served under /web.
import { execSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, readdirSync, rmSync, statSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

const web = dirname(fileURLToPath(import.meta.url));
const modules = join(web, "node_modules");
const output = resolve(process.argv[2] ?? join(web, "../target/classes/web"));

// npm writes its hidden lock last: an interrupted installation has none and is repeated.
function isInstalled() {
  const hidden = join(modules, ".package-lock.json");
  return existsSync(hidden) && statSync(hidden).mtimeMs >= statSync(join(web, "package-lock.json")).mtimeMs;
}

// A running server may hold the folder itself, so only what is in it goes.
function empty(folder) {
  mkdirSync(folder, { recursive: true });
  for (const name of readdirSync(folder)) rmSync(join(folder, name), { recursive: true, force: true });
}

const textFonts = ["source-serif-4", "source-sans-3", "source-code-pro"].map((name) => `@fontsource-variable/${name}`);
// Code is never set in italics.
const textSubset =
  /-(latin|greek)-wght-normal\.woff2$|serif-4-(latin|greek)-wght-italic|sans-3-(latin|greek)-wght-italic/;

function copyFonts(folder) {
  mkdirSync(folder, { recursive: true });
  for (const font of textFonts) {
    const files = join(modules, font, "files");
    const wanted = readdirSync(files).filter((name) => textSubset.test(name));
    for (const name of wanted) cpSync(join(files, name), join(folder, name));
  }
  // The mathematics font comes as one "latin" file that holds all its symbols.
  cpSync(
    join(modules, "@fontsource/stix-two-math/files/stix-two-math-latin-400-normal.woff2"),
    join(folder, "stix-two-math.woff2"),
  );
}

// Pages with formulas load KaTeX's own style sheet; every browser we support reads woff2.
function copyKatex(folder) {
  const source = join(modules, "katex/dist");
  cpSync(join(source, "katex.min.css"), join(folder, "katex.min.css"));
  cpSync(join(source, "fonts"), join(folder, "fonts"), {
    recursive: true,
    filter: (path) => basename(path) === "fonts" || path.endsWith(".woff2"),
  });
}

if (!isInstalled()) execSync("npm ci --prefer-offline --no-audit --no-fund", { cwd: web, stdio: "inherit" });
const { build, context } = await import("esbuild");

empty(output);
cpSync(join(web, "static"), output, { recursive: true });
copyFonts(join(output, "fonts"));
copyKatex(join(output, "katex"));

const common = {
  absWorkingDir: web,
  outdir: output,
  bundle: true,
  minify: true,
  sourcemap: true,
  target: "es2022",
  logLevel: "warning",
};
const scripts = {
  ...common,
  entryPoints: { app: "app.ts" },
  format: "esm",
  splitting: true,
  chunkNames: "chunks/[name]-[hash]",
};
const styles = { ...common, entryPoints: { app: "theme/app.css" }, external: ["fonts/*"] };

if (process.argv.includes("--watch")) {
  for (const options of [scripts, styles]) await (await context(options)).watch();
  // Whoever started the watch holds our input open.
  process.stdin.resume().on("end", () => process.exit());
} else {
  await build(scripts);
  await build(styles);
}
