/** What a connection needs of a web socket. */
export interface Socket {
  send(text: string): void;
  close(): void;
}

export interface SocketHandlers {
  readonly text: (text: string) => void;
  readonly binary: (data: ArrayBuffer) => void;
  /** Called once, also if the socket never opened; not after `close()`. */
  readonly closed: () => void;
}

export type OpenSocket = (address: string, handlers: SocketHandlers) => Socket;
