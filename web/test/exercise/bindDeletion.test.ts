// @vitest-environment jsdom
import { describe, expect, it } from "vitest";
import { bindDeletion } from "../../exercise/bindDeletion";
import { JsonReader } from "../../wire/JsonReader";

function given(status: number) {
  document.body.innerHTML = `<table class="data__table"></table><button id="delete-data" aria-expanded="false"></button>
    <div id="confirm-delete" hidden><button data-delete></button><button data-keep></button></div><p id="deleted"></p>`;
  const sent: string[] = [];
  bindDeletion(document, (path) => {
    sent.push(path);
    return Promise.resolve({ status, json: JsonReader.of({}) });
  });
  const press = async (selector: string) => {
    document.querySelector<HTMLElement>(selector)?.click();
    for (let turn = 0; turn < 3; turn++) await Promise.resolve();
  };
  const told = () => document.querySelector("#deleted")?.textContent;
  const isAsking = () => document.querySelector<HTMLElement>("#confirm-delete")?.hidden === false;
  return { sent, press, told, isAsking };
}

describe("deleting one's data", () => {
  it("asks once more before anything is sent", async () => {
    const { sent, press, isAsking } = given(204);
    await press("#delete-data");
    expect(isAsking()).toBe(true);
    expect(document.activeElement).toBe(document.querySelector("[data-keep]"));
    await press("[data-keep]");
    expect(isAsking()).toBe(false);
    expect(sent).toEqual([]);
  });

  it("deletes and says so", async () => {
    const { sent, press, told } = given(204);
    await press("#delete-data");
    await press("[data-delete]");
    expect(sent).toEqual(["/api/data/delete"]);
    expect(told()).toContain("Everything is deleted");
    expect(document.querySelector(".data__table")).toBeNull();
  });

  it("says that nothing was deleted", async () => {
    const { press, told } = given(0);
    await press("[data-delete]");
    expect(told()).toContain("Nothing was deleted");
    expect(document.querySelector(".data__table")).not.toBeNull();
  });
});
