import type { Checked } from "./checkNumber";
import { quote } from "./quote";

export interface GraphRule {
  readonly name: string;
  readonly maxNodes: number;
  readonly maxEdges: number;
}

const NUMBER = /^\d{1,9}$/;
const PAIR = /^\s*(\d{1,9})\s*-\s*(\d{1,9})\s*$/;

/** A graph as text, `4:0-1,0-2`: a number of nodes, a colon, edges. Printed with every edge once and in order. */
export function checkGraph(rule: GraphRule, text: string): Checked {
  const [count = "", list = "", ...more] = text.split(":");
  if (more.length > 0 || !text.includes(":") || !NUMBER.test(count.trim())) {
    return {
      rule: `${rule.name} must be a number of nodes, a colon and edges, such as 4:0-1,0-2, got ${quote(text)}`,
    };
  }
  const nodes = Number(count);
  if (nodes > rule.maxNodes) return { rule: `${rule.name} must have 0 to ${rule.maxNodes} nodes, got ${nodes}` };
  const pairs = list.trim() === "" ? [] : list.split(",");
  if (pairs.length > rule.maxEdges)
    return { rule: `${rule.name} must have 0 to ${rule.maxEdges} edges, got ${pairs.length}` };
  const edges = new Map<number, string>();
  for (const [place, pair] of pairs.entries()) {
    const got = `, got ${quote(pair.trim())} as edge ${place + 1}`;
    const ends = PAIR.exec(pair);
    if (!ends) return { rule: `${rule.name} must have edges such as 0-1${got}` };
    const [low = 0, high = 0] = ends.slice(1).map(Number).sort(byNumber);
    if (low === high || high >= nodes) {
      const range = nodes === 0 ? "of none" : `of 0 to ${nodes - 1}`;
      return { rule: `${rule.name} must join two different nodes ${range} by every edge${got}` };
    }
    edges.set(low * nodes + high, `${low}-${high}`);
  }
  const inOrder = [...edges.keys()].sort(byNumber).map((key) => edges.get(key));
  return { printed: `${nodes}:${inOrder.join(",")}` };
}

function byNumber(a: number, b: number): number {
  return a - b;
}
