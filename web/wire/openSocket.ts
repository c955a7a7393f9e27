import { visitor } from "./visitor";
import type { Socket, SocketHandlers } from "./Socket";

/** A web socket of the browser. */
export function openSocket(address: string, handlers: SocketHandlers): Socket {
  const socket = new WebSocket(visitor.signed(address));
  socket.binaryType = "arraybuffer";
  socket.onmessage = (event: MessageEvent<unknown>) => {
    if (typeof event.data === "string") handlers.text(event.data);
    else if (event.data instanceof ArrayBuffer) handlers.binary(event.data);
  };
  socket.onclose = handlers.closed;
  return {
    send: (text) => {
      socket.send(text);
    },
    close: () => {
      socket.onmessage = null;
      socket.onclose = null;
      // Browsers complain of a socket that is closed before it is open.
      if (socket.readyState === WebSocket.CONNECTING) {
        socket.onopen = () => {
          socket.close();
        };
      } else socket.close();
    },
  };
}
