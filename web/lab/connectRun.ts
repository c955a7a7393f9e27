import { Connection, type Surroundings } from "../wire/Connection";
import { hasRun } from "../wire/hasRun";
import { openSocket } from "../wire/openSocket";
import type { RunStore } from "../wire/RunStore";
import { painter } from "./painter";
import { timer } from "./timer";

/** Opens the socket of a run in a browser. */
export function connectRun(
  runId: string,
  store: RunStore,
  told: Pick<Surroundings, "report" | "greeted" | "gone">,
): Connection {
  const base = `${location.protocol === "https:" ? "wss" : "ws"}://${location.host}/ws/runs/`;
  return new Connection(base, runId, store, {
    openSocket,
    hasRun,
    painted: painter,
    later: timer,
    chance: Math.random,
    malformed: (error) => {
      console.error(error);
    },
    ...told,
  });
}
