import { through } from "./through";

/** The printed form of a picture: base64url of its deflated bytes; nothing where there is no ink. */
export async function printImage(bytes: Uint8Array): Promise<string> {
  if (bytes.every((byte) => byte === 0)) return "";
  const deflated = await through(bytes, new CompressionStream("deflate-raw"), Infinity);
  const text = Array.from(deflated, (byte) => String.fromCharCode(byte)).join("");
  return btoa(text).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
}
