// @vitest-environment jsdom
import { describe, expect, it, vi } from "vitest";
import { checkValue } from "../../form/checkValue";
import { Form } from "../../form/Form";
import { FormState } from "../../form/FormState";
import { spec } from "./specs";

const image = { kind: "image", height: 2, width: 2, channels: 1 } as const;
const DRAWN = "Y2j4zw4A";

function given() {
  document.body.innerHTML = `<form><div data-parameter="drawing" data-kind="image">
    <div class="picture" data-height="2" data-width="2" data-channels="1"><canvas data-preview></canvas>
    <button type="button" data-clear>Clear</button><textarea name="drawing">${DRAWN}</textarea></div><p data-error></p></div></form>`;
  const put = vi.fn<(pixels: { data: Uint8ClampedArray }) => void>();
  const context = {
    createImageData: (width: number, height: number) => ({ data: new Uint8ClampedArray(4 * width * height) }),
    putImageData: put,
  };
  vi.spyOn(HTMLCanvasElement.prototype, "getContext").mockReturnValue(context as unknown as null);
  const form = document.querySelector("form");
  if (!form) throw new Error("the page has a form");
  const state = new FormState([spec("drawing", image, "")], { drawing: DRAWN }, 0);
  const changes: string[] = [];
  const bound = new Form(form, state, [], { changed: (name, printed) => changes.push(`${name}=${printed}`) });
  return { put, changes, bound };
}

describe("a picture in the form", () => {
  it("shows what its text holds, ink dark on light", async () => {
    const { put } = given();
    await vi.waitFor(() => {
      expect(put).toHaveBeenCalled();
    });
    const pixels = put.mock.calls[0]?.[0].data ?? [];
    expect([pixels[0], pixels[4], pixels[8]]).toEqual([255, 127, 0]);
    expect(document.querySelector("canvas")?.getAttribute("aria-label")).toBe("picture");
  });

  it("is taken away by its button", async () => {
    const { changes } = given();
    document.querySelector<HTMLElement>("[data-clear]")?.click();
    expect(changes).toEqual(["drawing="]);
    await vi.waitFor(() => {
      expect(document.querySelector("canvas")?.getAttribute("aria-label")).toBe("no picture");
    });
  });

  it("may hold letters of an address only", () => {
    const parameter = spec("drawing", image, "");
    expect(checkValue(parameter, ` ${DRAWN} `)).toEqual({ printed: DRAWN });
    expect(checkValue(parameter, "a+b")).toEqual({
      rule: 'drawing must be a picture in the letters A–Z a–z 0–9 - _, got "a+b"',
    });
  });
});
