import type { ChartContext, ChartView } from "../chart/types";
import { mountChart } from "../chart/mount";
import { Exercises } from "../exercise/Exercises";
import { Progress } from "../exercise/Progress";
import { Form } from "../form/Form";
import { FormState } from "../form/FormState";
import type { Typeset } from "../text/typesetter";
import { formatCount } from "../text/formatCount";
import { checkAnswer } from "../wire/checkAnswer";
import { Connection } from "../wire/Connection";
import { createRun } from "../wire/createRun";
import { fetchHint } from "../wire/fetchHint";
import { hasRun } from "../wire/hasRun";
import { openSocket } from "../wire/openSocket";
import { RunStore } from "../wire/RunStore";
import type { PageData, Problem } from "../wire/types";
import { AddressBar } from "./AddressBar";
import { addressOf } from "./addressOf";
import { Announcer } from "./Announcer";
import { bindHelp } from "./bindHelp";
import { chartContext } from "./chartContext";
import { copyText } from "./copyText";
import { endingMessage } from "./endingMessage";
import { LiveValues } from "./LiveValues";
import { Messages } from "./Messages";
import { need } from "./need";
import { painter } from "./painter";
import { Readouts } from "./Readouts";
import { RunControl, type Line } from "./RunControl";
import { Settings } from "./Settings";
import { labShortcuts } from "./labShortcuts";
import { Shortcuts } from "./Shortcuts";
import { ShortcutsDialog } from "./ShortcutsDialog";
import { timer } from "./timer";
import { Toast } from "./Toast";
import { Transport } from "./Transport";
import { WaitNotice } from "./WaitNotice";

const MAX_NEW_SEED = 10_000;

/** A lab page: one store, and around it everything that shows it or changes it. */
export class LabPage {
  readonly store: RunStore;
  readonly settings: Settings;
  private readonly control: RunControl;
  private readonly state: FormState;
  private readonly form: Form;
  private readonly address: AddressBar;
  private readonly messages: Messages;
  private readonly announcer: Announcer;
  private readonly toast: Toast;
  private readonly wait: WaitNotice;
  private readonly transport: Transport;
  private readonly charts: ChartView[] = [];
  private readonly shortcuts: Shortcuts;
  private readonly dialog: ShortcutsDialog;

  constructor(
    private readonly root: HTMLElement,
    private readonly page: PageData,
    private readonly typeset: Typeset,
  ) {
    this.store = new RunStore(painter);
    this.store.showPage(page);
    this.settings = new Settings(localStorage, document.documentElement, () => {
      this.refreshCharts();
    });
    this.messages = new Messages(need(root, "#message", HTMLElement));
    this.announcer = new Announcer(need(root, "#announcer", HTMLElement), page.lab, () => performance.now());
    this.toast = new Toast(root, timer);
    this.wait = new WaitNotice(this.messages, timer, () => {
      this.control.leave();
    });
    this.state = new FormState(page.lab.parameters, page.values, page.seed);
    this.control = this.makeControl();
    this.address = new AddressBar(() => this.addressNow(), timer);
    this.form = this.makeForm();
    this.transport = new Transport(root, this.store, this.control);
    this.dialog = new ShortcutsDialog(root, () => this.shortcuts.list, this.settings);
    this.shortcuts = this.makeShortcuts();
    this.mountCharts();
    this.listen();
    if (page.run) this.control.attach(page.run.runId);
  }

  /** The theme or a setting has changed. */
  refreshCharts(): void {
    for (const chart of this.charts) chart.refresh();
  }

  private makeControl(): RunControl {
    return new RunControl(this.store, {
      request: () => ({
        lab: this.page.lab.id,
        parameters: this.state.explicitParameters(),
        seed: this.state.seed(),
      }),
      createRun,
      connect: (runId) => this.connect(runId),
      report: (problems) => {
        this.report(problems);
      },
      later: timer,
      changed: () => {
        this.showTransport();
      },
    });
  }

  private showTransport(): void {
    this.transport.show();
    this.wait.update(this.store, this.control.isOnItsWay);
  }

  private connect(runId: string): Line {
    const base = `${location.protocol === "https:" ? "wss" : "ws"}://${location.host}/ws/runs/`;
    return new Connection(base, runId, this.store, {
      openSocket,
      later: timer,
      painted: painter,
      chance: Math.random,
      hasRun,
      report: (problem) => {
        this.control.refused();
        this.report([problem]);
      },
      malformed: (error) => {
        console.error(error);
      },
      greeted: () => {
        this.messages.clearProblem();
        this.control.greeted();
      },
      gone: () => {
        this.control.forget();
        this.messages.tellProblem("The server no longer has this run. Play starts the same one again from step 0.");
      },
    });
  }

  private makeForm(): Form {
    const element = need(this.root, "#parameters", HTMLFormElement);
    const form = new Form(element, this.state, this.page.hide, {
      changed: (name, printed) => {
        this.messages.clearProblem();
        if (this.state.rebuilds(name)) this.control.rebuild();
        else this.control.set(name, printed);
        if (this.state.spec(name)?.kind === "preset") this.address.push();
        else this.followAddress(name);
        this.refreshCharts();
      },
    });
    need(element, "#defaults", HTMLElement).addEventListener("click", (event) => {
      event.preventDefault();
      this.state.reset();
      form.showAll();
      this.control.rebuild();
      this.address.push();
    });
    need(element, "#new-seed", HTMLElement).addEventListener("click", () => {
      this.newSeed();
    });
    return form;
  }

  /** A live change does not make the page of a run the page of another one. */
  private followAddress(name: string): void {
    if (location.pathname.startsWith("/labs/")) this.address.follow();
    else if (name !== "" && this.state.rebuilds(name)) this.address.push();
  }

  private makeShortcuts(): Shortcuts {
    const list = labShortcuts({
      transport: this.transport,
      newSeed: () => {
        this.newSeed();
      },
      copyLink: () => {
        void this.copyLink();
      },
      help: () => {
        this.dialog.open();
      },
    });
    return new Shortcuts(this.root, list, () => this.settings.values.singleKeys);
  }

  private mountCharts(): void {
    const context: ChartContext = chartContext({
      lab: this.page.lab,
      value: (name) => this.state.value(name),
      setParameter: (name, printed) => {
        this.form.take(name, printed);
      },
      settings: this.settings,
      wanted: (chart, series) => {
        this.control.want(chart.id, series);
      },
    });
    for (const chart of this.page.lab.charts) {
      const figure = this.root.querySelector<HTMLElement>(`[data-chart="${chart.id}"]`);
      if (figure) this.charts.push(mountChart(figure, chart, context));
    }
    for (const chart of this.charts) chart.update(this.store);
  }

  private listen(): void {
    const readouts = new Readouts(need(this.root, "#readouts", HTMLElement), this.page.lab, this.store);
    const exercises = this.makeExercises();
    const live = new LiveValues(this.state, this.form, () => this.control.isSetting || this.form.isBeingEdited);
    this.store.subscribe((store) => {
      if (live.update(store)) this.followAddress("");
      this.showTransport();
      this.form.disable(store.link === "lost");
      this.root.classList.toggle("is-stale", store.link === "lost");
      this.showEnding();
      this.announcer.update(store);
      readouts.update(store);
      exercises.showRun(this.runLine());
      for (const chart of this.charts) chart.update(store);
    });
    bindHelp(this.root);
    this.root.tabIndex = -1;
    need(this.root, "#copy-link", HTMLElement).addEventListener("click", () => {
      void this.copyLink();
    });
    need(this.root, "#shortcuts", HTMLElement).addEventListener("click", () => {
      this.dialog.open();
    });
    window.addEventListener("online", () => {
      this.control.hurry();
    });
    window.addEventListener("popstate", () => {
      location.reload();
    });
  }

  private makeExercises(): Exercises {
    const { id } = this.page.lab;
    return new Exercises(need(this.root, "#exercises", HTMLElement), this.page.exercises, {
      lab: id,
      runId: () => this.store.runId,
      progress: new Progress(id, localStorage),
      typeset: this.typeset,
      checkAnswer,
      fetchHint,
      changed: () => undefined,
    });
  }

  private runLine(): string {
    if (this.store.runId === null) return "Press Play first; then your run can be handed in.";
    const unit = this.page.lab.units[0]?.name ?? "step";
    return `Your run: ${unit} ${formatCount(this.store.step)}, seed ${this.store.key?.seed ?? this.state.seed()}`;
  }

  private showEnding(): void {
    const rate = this.state.spec("learningRate");
    const isLive = rate?.kind === "real" && rate.update === "live";
    const message = endingMessage(this.store, {
      learningRate: isLive ? this.state.value("learningRate") : null,
      back: (steps) => {
        this.control.back(steps);
      },
      retry: (back, learningRate) => {
        this.control.retry(back, "learningRate", learningRate);
      },
      reset: () => {
        this.control.reset();
      },
    });
    this.messages.setEnding(message);
  }

  /** Says what is wrong beside its field, or under the transport if it has none in sight. */
  private report(problems: readonly Problem[]): void {
    const left = problems.filter((problem) => !this.form.complain(problem.parameter, problem.message));
    if (left.length > 0) this.messages.tellProblem(left.map((problem) => problem.message).join(" "));
    this.announcer.say(problems.map((problem) => problem.message).join(" "));
  }

  private newSeed(): void {
    if (this.page.lock.includes("seed") || this.store.link === "lost") return;
    this.form.take("seed", Math.floor(Math.random() * MAX_NEW_SEED).toString());
  }

  private async copyLink(): Promise<void> {
    const isCopied = await copyText(new URL(this.addressNow(), location.href).href);
    const text = isCopied ? "Link copied" : "The link could not be copied; it is in the address bar.";
    this.toast.show(text);
    this.announcer.say(text);
  }

  private addressNow(): string {
    const { hide, lock } = this.page;
    return addressOf({ lab: this.page.lab.id, explicit: this.state.explicit(), hide, lock });
  }
}
