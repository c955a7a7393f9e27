const NAME = /\{(\w+)\}/g;
const BINDS_BEFORE = /[·/−+]\s*$/;
const BINDS_AFTER = /^(?:[·/^⁰¹²³⁴⁵⁶⁷⁸⁹])/;

/** A formula with something in the place of every name: `2·{x}²` → `2·(−3)²`. Negative values and powers of ten get parentheses. */
export function fillFormula(template: string, valueOf: (name: string) => string): string {
  return template.replace(NAME, (braced: string, name: string, at: number) => {
    const value = valueOf(name);
    const isBound = BINDS_BEFORE.test(template.slice(0, at)) || BINDS_AFTER.test(template.slice(at + braced.length));
    return isBound && /^−|×/.test(value) ? `(${value})` : value;
  });
}
