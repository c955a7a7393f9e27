const NARROW = /[ijlIt.,:;'|()[\]⁻¹−−-]/u;

/** Width of a label of 12 px in pixels, near enough to lay out by, and the same everywhere. */
export function textWidth(text: string): number {
  let width = 0;
  for (const letter of text) width += NARROW.test(letter) ? 4 : /[A-ZMmWw%]/.test(letter) ? 8 : 6.2;
  return width;
}
