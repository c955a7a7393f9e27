import { bindDeletion } from "./exercise/bindDeletion";
import { bindTheme } from "./lab/bindTheme";
import { LabPage } from "./lab/LabPage";
import { tellHeight } from "./lab/tellHeight";
import { typesetter, type Typeset } from "./text/typesetter";
import { JsonReader } from "./wire/JsonReader";
import { postJson } from "./wire/postJson";
import { readPageData } from "./wire/readPageData";
import { token } from "./wire/token";
import { visitor } from "./wire/visitor";

/** Brings a page to life: the theme everywhere, the lab and the formulas where there are some. */
export function app(root: HTMLElement): void {
  root.dataset.scripts = "on";
  const typeset = typesetter(new URL("./", import.meta.url).href);
  const lab = mountLab(typeset);
  const theme = document.querySelector<HTMLElement>("#theme");
  if (theme) {
    bindTheme(theme, root, () => {
      lab?.refreshCharts();
    });
  }
  if (root.dataset.embed === "on") tellHeight(window, document.body);
  const main = document.querySelector<HTMLElement>("#main");
  if (main) {
    bindDeletion(main, postJson);
    void typeset(main);
  }
}

function mountLab(typeset: Typeset): LabPage | null {
  const root = document.querySelector<HTMLElement>("#lab");
  const data = document.querySelector("#page-data");
  visitor.take(root?.dataset.visitor ?? "");
  if (!root || !data) return null;
  const page = JsonReader.parse(data.textContent);
  token.take(page.at("token").text());
  return new LabPage(root, readPageData(page), typeset);
}

app(document.documentElement);
