import type { GraphLayer } from "../model";

type Pair = readonly [number, number];

/** Nodes 0…n − 1 and who is joined to whom, as a parameter of the kind graph has them. Never changes; edits make another. */
export class Network {
  private constructor(
    readonly nodes: number,
    readonly edges: readonly Pair[],
  ) {}

  /** What a chart shows: a message each way is one edge, and loops are none. */
  static of(layer: Pick<GraphLayer, "nodes" | "edges">): Network {
    const known = new Map<string, Pair>();
    for (const { from, to } of layer.edges) if (from !== to) add(known, from, to);
    return Network.made(layer.nodes.length, known);
  }

  /** A printed value, `4:0-1,0-2`, that passed its check. */
  static parse(printed: string): Network {
    const [count = "0", list = ""] = printed.split(":");
    const known = new Map<string, Pair>();
    for (const pair of list.split(",").filter((one) => one !== "")) {
      const [from = 0, to = 0] = pair.split("-").map(Number);
      add(known, from, to);
    }
    return Network.made(Number(count), known);
  }

  get printed(): string {
    return `${this.nodes}:${this.edges.map(([from, to]) => `${from}-${to}`).join(",")}`;
  }

  isJoined(a: number, b: number): boolean {
    return this.edges.some(([from, to]) => from === Math.min(a, b) && to === Math.max(a, b));
  }

  neighbours(node: number): number[] {
    return this.edges.flatMap(([from, to]) => (from === node ? [to] : to === node ? [from] : []));
  }

  /** Joined if they were not, parted if they were. */
  toggled(a: number, b: number): Network {
    const known = new Map(this.edges.map((pair) => [pair.join("-"), pair]));
    if (this.isJoined(a, b)) known.delete(`${Math.min(a, b)}-${Math.max(a, b)}`);
    else add(known, a, b);
    return Network.made(this.nodes, known);
  }

  /** With one node more, joined to the given ones. */
  grown(...neighbours: readonly number[]): Network {
    const known = new Map(this.edges.map((pair) => [pair.join("-"), pair]));
    for (const neighbour of neighbours) add(known, neighbour, this.nodes);
    return Network.made(this.nodes + 1, known);
  }

  /** Without a node and its edges; later nodes move up by one. */
  without(node: number): Network {
    const place = (other: number) => (other > node ? other - 1 : other);
    const known = new Map<string, Pair>();
    for (const [from, to] of this.edges) if (from !== node && to !== node) add(known, place(from), place(to));
    return Network.made(this.nodes - 1, known);
  }

  private static made(nodes: number, known: ReadonlyMap<string, Pair>): Network {
    const inOrder = [...known.values()].sort((a, b) => a[0] - b[0] || a[1] - b[1]);
    return new Network(nodes, inOrder);
  }
}

function add(known: Map<string, Pair>, a: number, b: number): void {
  const pair: Pair = [Math.min(a, b), Math.max(a, b)];
  known.set(pair.join("-"), pair);
}
