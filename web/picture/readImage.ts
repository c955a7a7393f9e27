import { through } from "./through";

/** The bytes of a printed picture of `size` bytes: blank if nothing is printed, null if it cannot be read. */
export async function readImage(printed: string, size: number): Promise<Uint8Array | null> {
  if (printed === "") return new Uint8Array(size);
  try {
    const text = atob(printed.replaceAll("-", "+").replaceAll("_", "/"));
    const deflated = Uint8Array.from(text, (letter) => letter.charCodeAt(0));
    const bytes = await through(deflated, new DecompressionStream("deflate-raw"), size);
    return bytes.length === size ? bytes : null;
  } catch {
    return null;
  }
}
