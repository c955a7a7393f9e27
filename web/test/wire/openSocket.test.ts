import { afterEach, describe, expect, it, vi } from "vitest";
import { openSocket } from "../../wire/openSocket";

/** A browser's socket that opens when the test says so. */
class GivenSocket {
  static readonly CONNECTING = 0;
  static last: GivenSocket;
  readyState = GivenSocket.CONNECTING;
  closed = 0;
  onopen: (() => void) | null = null;

  constructor() {
    GivenSocket.last = this;
  }

  open(): void {
    this.readyState = 1;
    this.onopen?.();
  }

  close(): void {
    this.closed++;
  }
}

describe("openSocket", () => {
  const handlers = { text: vi.fn(), binary: vi.fn(), closed: vi.fn() };

  afterEach(() => {
    vi.unstubAllGlobals();
  });

  it("closes an open socket at once", () => {
    vi.stubGlobal("WebSocket", GivenSocket);
    const socket = openSocket("ws://gradus", handlers);
    GivenSocket.last.open();
    socket.close();
    expect(GivenSocket.last.closed).toBe(1);
  });

  it("lets a socket open before it closes it", () => {
    vi.stubGlobal("WebSocket", GivenSocket);
    const socket = openSocket("ws://gradus", handlers);
    socket.close();
    expect(GivenSocket.last.closed).toBe(0);
    GivenSocket.last.open();
    expect(GivenSocket.last.closed).toBe(1);
  });
});
