import type { ChartSource } from "../source";
import { Network } from "./Network";

/**
 * The edits of a graph: what is shown until the first one, then what was sent, until the server shows it. Every edit can be
 * taken back.
 */
export class GraphEdits {
  private shown = Network.parse("0:");
  private sent: Network | null = null;
  private readonly before: string[] = [];
  private entered: string | null = null;
  private source: ChartSource | null = null;

  constructor(
    private readonly parameter: string,
    private readonly say: (text: string) => void,
  ) {}

  /** The graph that the next edit starts from. */
  get present(): Network {
    return this.sent ?? this.shown;
  }

  get canUndo(): boolean {
    return this.before.length > 0;
  }

  show(shown: Network, source: ChartSource): void {
    this.shown = shown;
    this.source = source;
    const isThere = this.sent?.printed === shown.printed;
    if (isThere || source.context.value(this.parameter) !== this.sent?.printed) this.sent = null;
  }

  /** The reader begins to edit: this is what Escape restores. */
  enter(): void {
    this.entered = this.present.printed;
  }

  /** Sends the graph and says what became of it. */
  commit(next: Network, words: string): void {
    const parameter = this.source?.context.parameter(this.parameter);
    if (parameter?.kind === "graph" && next.nodes > parameter.maxNodes) {
      this.say(`${parameter.maxNodes} nodes are the most`);
    } else if (parameter?.kind === "graph" && next.edges.length > parameter.maxEdges) {
      this.say(`${parameter.maxEdges} edges are the most`);
    } else if (next.nodes < 1) {
      this.say("a graph keeps one node");
    } else {
      const before = this.present.printed;
      if (this.send(next, words)) this.before.push(before);
    }
  }

  undo(): void {
    const last = this.before.pop();
    if (last === undefined) this.say("nothing to take back");
    else this.send(Network.parse(last), "taken back");
  }

  /** Everything since the reader began to edit; false if that is nothing. */
  restore(): boolean {
    if (this.entered === null || this.entered === this.present.printed) return false;
    this.commit(Network.parse(this.entered), "restored");
    return true;
  }

  private send(next: Network, words: string): boolean {
    if (!this.source) return false;
    const { context } = this.source;
    this.sent = next;
    context.setParameter(this.parameter, next.printed);
    const isTaken = context.value(this.parameter) === next.printed;
    if (!isTaken) this.sent = null;
    this.say(isTaken ? words : "the graph cannot be changed here");
    return isTaken;
  }
}
