/** A learner's text at a length that fits in a message. */
export function quote(text: string): string {
  return text.length <= 40 ? `"${text}"` : `"${text.slice(0, 37)}…" (${text.length} characters)`;
}
