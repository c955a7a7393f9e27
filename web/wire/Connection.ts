import { backoff } from "./backoff";
import { decodeFrame } from "./decodeFrame";
import { GroupAssembler } from "./GroupAssembler";
import { JsonReader } from "./JsonReader";
import { Malformed } from "./Malformed";
import { readServerMessage } from "./readServerMessage";
import type { RunStore } from "./RunStore";
import type { OpenSocket, Socket } from "./Socket";
import type { ClientMessage, Problem } from "./types";

/** What a connection borrows from the page, so that tests can play it. */
export interface Surroundings {
  readonly openSocket: OpenSocket;
  /** Runs a task after some milliseconds; returns how to call it off. */
  readonly later: (milliseconds: number, task: () => void) => () => void;
  /** Runs a task with the next picture; while the page is hidden there is none. */
  readonly painted: (task: () => void) => void;
  readonly chance: () => number;
  readonly report: (problem: Problem) => void;
  /** Notes for those who repair the page what exactly could not be read. */
  readonly malformed: (error: Malformed) => void;
  /** Asks the server whether it still has the run. */
  readonly hasRun: (runId: string) => Promise<boolean>;
  /** The server has greeted, for the first time or again. */
  readonly greeted: () => void;
  /** The server has forgotten the run; the connection has ended. */
  readonly gone: () => void;
}

const PROTOCOL = 1;

/**
 * The page's end of a run's socket. It writes what comes into the store and acknowledges a frame once it was painted: a
 * hidden page paints nothing, so it gets nothing, and finds the latest frame when it returns. A lost socket is opened
 * again, ever more slowly, and goes on after the last frame seen.
 */
export class Connection {
  private socket: Socket | null = null;
  private greeted = false;
  private readonly waiting: ClientMessage[] = [];
  private readonly groups = new GroupAssembler();
  private lastSeq: number | null = null;
  private failures = 0;
  private callOff: () => void = () => undefined;

  /** @param base address of the server's sockets, as `ws://localhost:7070/ws/runs/` */
  constructor(
    private readonly base: string,
    private readonly runId: string,
    private readonly store: RunStore,
    private readonly page: Surroundings,
  ) {
    store.linked("connecting");
    this.open();
  }

  /** Sends a message, or keeps it until the server has greeted. While the socket is lost messages are dropped. */
  send(message: ClientMessage): void {
    if (this.socket && this.greeted) this.socket.send(JSON.stringify(message));
    else if (this.store.link === "connecting") this.waiting.push(message);
  }

  /** Tries at once instead of waiting: the network is said to be back. */
  hurry(): void {
    if (this.socket || this.store.link !== "lost") return;
    this.callOff();
    this.open();
  }

  close(): void {
    this.callOff();
    this.socket?.close();
    this.socket = null;
    this.waiting.length = 0;
  }

  private open(): void {
    this.greeted = false;
    const since = this.lastSeq === null ? "" : `?attempt=${this.store.attempt}&since=${this.lastSeq}`;
    this.socket = this.page.openSocket(`${this.base}${encodeURIComponent(this.runId)}${since}`, {
      text: (text) => {
        this.guarded(() => {
          this.text(text);
        });
      },
      binary: (data) => {
        this.guarded(() => {
          this.binary(data);
        });
      },
      closed: () => {
        this.lost();
      },
    });
  }

  private text(text: string): void {
    const message = readServerMessage(JsonReader.parse(text));
    switch (message.type) {
      case "hello":
        if (message.protocol !== PROTOCOL) throw new Malformed(`protocol must be 1, got ${message.protocol}`);
        this.store.hello(message);
        this.greeted = true;
        this.page.greeted();
        this.waiting.splice(0).forEach((kept) => {
          this.send(kept);
        });
        break;
      case "state":
        this.store.stateChanged(message);
        break;
      case "problem":
        this.page.report(message);
    }
  }

  private binary(data: ArrayBuffer): void {
    const message = decodeFrame(data);
    const group = this.groups.take(message);
    if (!group) return;
    this.store.frame(group);
    this.lastSeq = message.seq;
    this.failures = 0;
    const socket = this.socket;
    this.page.painted(() => {
      if (socket === this.socket) this.send({ type: "ack", seq: message.seq });
    });
  }

  /** A message that cannot be read is told, and a fresh snapshot is asked for by connecting again. */
  private guarded(read: () => void): void {
    try {
      read();
    } catch (error) {
      if (!(error instanceof Malformed)) throw error;
      this.page.malformed(error);
      this.page.report({
        parameter: "",
        message: "A message of the server could not be read; the page connects again.",
      });
      this.lastSeq = null;
      this.socket?.close();
      this.lost();
    }
  }

  private lost(): void {
    this.socket = null;
    this.greeted = false;
    this.waiting.length = 0;
    this.groups.clear();
    this.store.linked("lost");
    const attempt = this.failures++;
    this.callOff = this.page.later(backoff(attempt, this.page.chance()), () => {
      void this.tryAgain(attempt > 0);
    });
  }

  /** A socket that does not open gives no reason, so from the second time on the server is asked whether the run is left. */
  private async tryAgain(doubtful: boolean): Promise<void> {
    const left = !doubtful || (await this.page.hasRun(this.runId));
    if (this.socket || this.store.link !== "lost") return;
    if (left) {
      this.open();
      return;
    }
    this.store.leaveRun();
    this.page.gone();
  }
}
