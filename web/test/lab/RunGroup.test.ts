import { describe, expect, it } from "vitest";
import { nameRuns } from "../../lab/nameRuns";
import { RunGroup } from "../../lab/RunGroup";
import { RunStore } from "../../wire/RunStore";
import type { ClientMessage, LabSpec, ParameterSpec, RunKey } from "../../wire/types";
import { Clock } from "./clock";
import { hello, report } from "./messages";

const rate: ParameterSpec = {
  kind: "real",
  min: 0,
  max: 1,
  scale: "linear",
  name: "learningRate",
  label: "Learning rate",
  symbol: "η",
  unit: "1",
  help: "",
  group: "",
  update: "live",
  relevance: [],
  initial: "0.15",
};
const lab: LabSpec = {
  id: "quadratic-descent",
  title: "",
  question: "",
  units: [{ name: "update", steps: 1 }],
  parameters: [rate, { ...rate, name: "momentum", label: "Momentum", symbol: "" }],
  readouts: [],
  series: [],
  charts: [],
};

function key(more: Partial<RunKey> = {}): RunKey {
  return { lab: lab.id, parameters: {}, seed: 0, changes: [], ...more };
}

const changed = key({ changes: [{ step: 40, name: "learningRate", value: "0.3" }] });

describe("nameRuns", () => {
  const label = (...keys: RunKey[]) =>
    nameRuns(
      keys.map((one, place) => ({ place, key: one })),
      lab,
    ).map((name) => `${name.letter} ${name.label}`);

  it("names only what differs, and from which step on", () => {
    expect(label(key(), changed)).toEqual(["A η = 0.15", "B η = 0.3 from step 40"]);
  });

  it("names several differences, defaults among them", () => {
    expect(label(changed, key({ parameters: { momentum: "0.5" }, seed: 7 }))).toEqual([
      "A η = 0.3 from step 40, momentum = 0.15, seed = 0",
      "B η = 0.15, momentum = 0.5, seed = 7",
    ]);
  });
});

/** A page with its own run at step 40, and connections that write down what is sent. */
function given() {
  const clock = new Clock();
  const sent: (ClientMessage | string)[] = [];
  const stores: RunStore[] = [];
  const own = new RunStore(() => undefined);
  own.hello({ ...hello(), runId: "own", key: key() });
  own.stateChanged(report({ state: "paused", step: 40 }));
  own.step = 40;
  const ends: (() => void)[] = [];
  const group = new RunGroup(own, {
    lab,
    painted: (task) => {
      task();
    },
    later: clock.later,
    connect: (_, store, told) => {
      stores.push(store);
      ends.push(told.ended);
      store.linked("connecting");
      return { send: (message) => sent.push(message), close: () => sent.push("close"), hurry: () => undefined };
    },
    switchTo: (runId) => sent.push(`switch to ${runId}`),
    changed: () => undefined,
  });
  const arrive = (at: number, step: number) => {
    const store = stores[at];
    if (!store) return;
    if (store.runId === null) store.hello({ ...hello(), runId: `run ${at}`, key: changed });
    store.step = step;
    store.stateChanged(report({ state: "paused", step, key: changed }));
  };
  return { own, group, sent, arrive, ends, clock };
}

describe("RunGroup", () => {
  it("sends a follower where the page's own run stands, one message in flight, the latest step", () => {
    const { own, group, sent, arrive } = given();
    group.add("fork");
    arrive(0, 40);
    expect(sent).toEqual([]);
    for (own.step = 41; own.step < 45; own.step++) group.update();
    expect(sent).toEqual([{ type: "seek", step: 41 }]);
    arrive(0, 41);
    expect(sent.at(-1)).toEqual({ type: "seek", step: 44 });
    arrive(0, 44);
    own.step = 30;
    group.update();
    expect(sent.at(-1)).toEqual({ type: "seek", step: 30 });
  });

  it("draws nothing beyond a run that is on its way", () => {
    const { own, group, arrive } = given();
    group.add("fork");
    arrive(0, 40);
    own.step = 43;
    group.update();
    expect(own.overlay?.step).toBe(40);
    arrive(0, 43);
    group.update();
    expect(own.overlay?.step).toBe(43);
    expect(own.overlay?.others.map((other) => other.label)).toEqual(["η = 0.3 from step 40"]);
  });

  it("leaves a run that has ended at its end and says so, until the others come back", () => {
    const { own, group, sent, arrive, ends } = given();
    group.add("fork");
    arrive(0, 40);
    own.step = 50;
    group.update();
    ends[0]?.();
    const before = sent.length;
    own.step = 60;
    group.update();
    expect(sent).toHaveLength(before);
    expect(group.list().map((run) => run.leftAt)).toEqual([null, 40]);
    expect(own.overlay?.step).toBe(60);
    own.step = 20;
    group.update();
    expect(sent.at(-1)).toEqual({ type: "seek", step: 20 });
  });

  it("takes three runs beside the page's own and no more", () => {
    const { group } = given();
    for (const run of ["a", "b", "c", "d"]) group.add(run);
    expect(group.isFull).toBe(true);
    group.close(2);
    expect(group.isFull).toBe(false);
  });

  it("lets a follower and the page's own run change their parts and keep their letters", () => {
    const { group, arrive, sent } = given();
    group.add("fork");
    arrive(0, 40);
    group.activate(1);
    expect(sent).toContain("switch to fork");
    arrive(1, 40);
    expect(group.list().find((run) => run.isActive)?.name.letter).toBe("B");
  });
});
