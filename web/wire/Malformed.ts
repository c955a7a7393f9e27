/** What came from the server is not what the protocol says; the message tells where. */
export class Malformed extends Error {
  override readonly name = "Malformed";
}
