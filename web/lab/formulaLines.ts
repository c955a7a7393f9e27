import { fillFormula } from "../text/fillFormula";
import { formatNumber } from "../text/formatNumber";
import type { Store } from "../wire/store";
import type { LabSpec, ReadoutSpec } from "../wire/types";

const MOST_LINES = 4;

/** What formulas are filled from. */
export interface FormulaSource {
  readonly lab: LabSpec;
  /** Present value of a parameter, printed. */
  readonly value: (name: string) => string;
  /** What the index of a flat readout name stands for; empty if it has none. */
  readonly labelOf: (flat: string) => string;
}

/** A readout's formula in symbols, and then with the present numbers, one line for each of its first values. */
export function formulaLines(readout: ReadoutSpec, source: FormulaSource, store: Store): string {
  if (readout.formula === "") return "";
  const { parameters, readouts } = source.lab;
  const symbolOf = (name: string) => {
    const spec = [...parameters, ...readouts].find((one) => one.name === name);
    return spec ? symbolOrLabel(spec) : name;
  };
  const isParameter = (name: string) => parameters.some((one) => one.name === name);
  const filled = (flat: string) => {
    const index = flat.slice(readout.name.length);
    const numberOf = (name: string) => {
      if (isParameter(name)) return Number(source.value(name));
      return store.readout(store.readoutNames.includes(name + index) ? name + index : name);
    };
    const formula = fillFormula(readout.formula, (name) => formatNumber(numberOf(name)));
    const label = source.labelOf(flat);
    return `${label === "" ? "" : `${label}: `}${formula} = ${formatNumber(store.readout(flat))}`;
  };
  const flats = store.readoutNames.filter((flat) => flat.split("[")[0] === readout.name).slice(0, MOST_LINES);
  const inSymbols = fillFormula(readout.formula, symbolOf);
  const symbol = symbolOrLabel(readout);
  const isSaid = plain(symbol) === plain(inSymbols);
  return [...(isSaid ? [] : [`${symbol} = ${inSymbols}`]), ...flats.map(filled)].join("\n");
}

function symbolOrLabel({ symbol, label }: { readonly symbol: string; readonly label: string }): string {
  return symbol === "" ? label : symbol;
}

/** Without what is only typography. */
function plain(formula: string): string {
  return formula.replace(/[\s·]/g, "").replace(/−/g, "-");
}
