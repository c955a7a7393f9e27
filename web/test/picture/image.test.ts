import { describe, expect, it } from "vitest";
import { printImage } from "../../picture/printImage";
import { readImage } from "../../picture/readImage";

/** Something like a digit: a soft ring of 28 × 28. */
function ring(): Uint8Array {
  return Uint8Array.from({ length: 784 }, (_, at) => {
    const away = Math.abs(Math.hypot((at % 28) - 13.5, Math.floor(at / 28) - 13.5) - 8);
    return Math.max(0, Math.round(255 * (1 - away / 2)));
  });
}

describe("a picture", () => {
  it("reads back as it was printed, in letters that an address may hold", async () => {
    const printed = await printImage(ring());
    expect(printed).toMatch(/^[\w-]+$/);
    expect(printed.length).toBeLessThan(600);
    expect(await readImage(printed, 784)).toEqual(ring());
  });

  it("without ink is printed as nothing", async () => {
    expect(await printImage(new Uint8Array(784))).toBe("");
    expect(await readImage("", 4)).toEqual(new Uint8Array(4));
  });

  it("reads what the server prints", async () => {
    expect(await readImage("Y2j4zw4A", 4)).toEqual(Uint8Array.of(0, 128, 255, 7));
  });

  it.each(["?", "____", "AAAAA", "Y2j4"])("that cannot be unpacked is none: %s", async (text) => {
    expect(await readImage(text, 4)).toBeNull();
  });

  it("of another size is none, also if it unpacks to very much", async () => {
    expect(await readImage("Y2j4zw4A", 5)).toBeNull();
    const bomb = await printImage(Uint8Array.of(...new Array<number>(100_000).fill(0), 1));
    expect(bomb.length).toBeLessThan(400);
    expect(await readImage(bomb, 784)).toBeNull();
  });
});
