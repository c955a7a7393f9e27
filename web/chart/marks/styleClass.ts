import type { Style } from "../model";

/** The classes that give an element its colour and its dash. */
export function styleClass(style: Style): string {
  return `c${style.colour} dash${style.dash}`;
}
