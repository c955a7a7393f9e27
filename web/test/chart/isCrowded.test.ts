import { expect, test } from "vitest";
import type { EndLabel } from "../../chart/labels/endLabel";
import { isCrowded } from "../../chart/labels/isCrowded";
import type { DotLayer } from "../../chart/model";

const THEORY: EndLabel = {
  key: "theory",
  text: "theory",
  style: { colour: 6, dash: 1, marker: 1, role: "theory" },
  ghost: false,
  isShort: false,
  side: "left",
  x: 90,
  y: 10,
  anchor: 10,
};
const DOTS: DotLayer = {
  kind: "dot",
  mark: {
    kind: "dot",
    source: { kind: "series", series: "s" },
    channels: {},
    role: "measured",
    label: "",
    options: [],
  },
  dots: [],
};

test("a theory's name that would lie over its curve and dots is crowded", () => {
  expect(isCrowded(THEORY, [DOTS])).toBe(true);
});

test("with room to the right, without dots, or for what is measured it stays", () => {
  expect(isCrowded({ ...THEORY, side: "right" }, [DOTS])).toBe(false);
  expect(isCrowded(THEORY, [])).toBe(false);
  expect(isCrowded({ ...THEORY, style: { ...THEORY.style, role: "measured" } }, [DOTS])).toBe(false);
});
