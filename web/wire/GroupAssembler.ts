import type { FrameMessage } from "./types";

/** Holds the messages of a snapshot back until the last one is there, so that they show together. */
export class GroupAssembler {
  private parts: FrameMessage[] = [];

  /** The complete group that `message` closes, or nothing while some of it is missing. */
  take(message: FrameMessage): readonly FrameMessage[] | null {
    if (!message.group) {
      this.parts = [];
      return [message];
    }
    if (this.parts[0]?.attempt !== message.attempt || this.parts[0].step !== message.step) this.parts = [];
    this.parts.push(message);
    if (this.parts.length < message.group.of) return null;
    const group = this.parts;
    this.parts = [];
    return group;
  }

  /** Forgets what came of a group; its rest will not come. */
  clear(): void {
    this.parts = [];
  }
}
