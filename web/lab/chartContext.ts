import type { ChartContext } from "../chart/types";
import type { LabSpec } from "../wire/types";
import type { Settings } from "./Settings";

/** What a page lends to its charts. */
export interface ChartLoan {
  readonly lab: LabSpec;
  readonly value: (name: string) => string;
  readonly setParameter: (name: string, printed: string) => void;
  readonly settings: Settings;
  readonly wanted: ChartContext["wanted"];
  readonly history: ChartContext["history"];
}

export function chartContext({ lab, value, setParameter, settings, wanted, history }: ChartLoan): ChartContext {
  return {
    readouts: lab.readouts,
    parameter: (name) => lab.parameters.find((parameter) => parameter.name === name),
    value,
    setParameter,
    settings: () => ({
      theme: isDark() ? "dark" : "light",
      patterns: settings.values.patterns,
      thickLines: settings.values.thickLines,
      reducedMotion: matchMedia("(prefers-reduced-motion: reduce)").matches,
    }),
    wanted,
    history,
  };
}

function isDark(): boolean {
  const chosen = document.documentElement.dataset.theme;
  return chosen === undefined ? matchMedia("(prefers-color-scheme: dark)").matches : chosen === "dark";
}
