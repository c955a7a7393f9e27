import { mountChart } from "../chart/mount";
import type { ChartView } from "../chart/types";
import { Exercises } from "../exercise/Exercises";
import { Progress } from "../exercise/Progress";
import { formatCount } from "../text/formatCount";
import type { Typeset } from "../text/typesetter";
import { checkAnswer } from "../wire/checkAnswer";
import { createRun } from "../wire/createRun";
import { fetchFirst } from "../wire/fetchFirst";
import { fetchHistory } from "../wire/fetchHistory";
import { hasRun } from "../wire/hasRun";
import { fetchHint } from "../wire/fetchHint";
import { fetchVariant } from "../wire/fetchVariant";
import { RunStore } from "../wire/RunStore";
import type { PageData, Problem } from "../wire/types";
import { Announcer } from "./Announcer";
import { bindHelp } from "./bindHelp";
import { bindSheet } from "./bindSheet";
import { chartContext } from "./chartContext";
import { connectRun } from "./connectRun";
import { copyText } from "./copyText";
import { endingMessage } from "./endingMessage";
import { LabForm } from "./LabForm";
import { KeptRun } from "./KeptRun";
import { keptStorage } from "./keptStorage";
import { labShortcuts } from "./labShortcuts";
import { Messages } from "./Messages";
import { Narration } from "./Narration";
import { need } from "./need";
import { painter } from "./painter";
import { Readouts } from "./Readouts";
import { RunControl, type Line } from "./RunControl";
import { Settings } from "./Settings";
import { bindProjector } from "./bindProjector";
import { bindShare } from "./share/bindShare";
import { Shortcuts } from "./Shortcuts";
import { ShortcutsDialog } from "./ShortcutsDialog";
import { timer } from "./timer";
import { TimeTools } from "./TimeTools";
import { Toast } from "./Toast";
import { Transport } from "./Transport";
import { WaitNotice } from "./WaitNotice";

const GONE = "The server no longer has this run. Play starts the same one again from step 0.";

/** A lab page: one store, and around it everything that shows it or changes it. */
export class LabPage {
  private readonly store = new RunStore(painter);
  private readonly settings: Settings;
  private readonly keptRun = new KeptRun({
    storage: keptStorage(window, "sessionStorage"),
    location,
    arrival: () =>
      performance.getEntriesByType("navigation").map((entry) => (entry as PerformanceNavigationTiming).type)[0] ?? "",
  });
  private readonly control: RunControl;
  private readonly form: LabForm;
  private readonly messages: Messages;
  private readonly announcer: Announcer;
  private readonly toast: Toast;
  private readonly wait: WaitNotice;
  private readonly transport: Transport;
  private readonly time: TimeTools;
  private readonly charts: readonly ChartView[];

  constructor(
    private readonly root: HTMLElement,
    private readonly page: PageData,
    private readonly typeset: Typeset,
  ) {
    this.store.showPage(page);
    this.settings = new Settings(keptStorage(window), document.documentElement, () => {
      this.refreshCharts();
    });
    this.messages = new Messages(need(root, "#message", HTMLElement));
    this.announcer = new Announcer(need(root, "#announcer", HTMLElement), page.lab, () => performance.now());
    this.toast = new Toast(root, timer);
    this.control = this.makeControl();
    this.wait = new WaitNotice(this.messages, timer, this.control.cancel.bind(this.control));
    this.form = this.makeForm();
    this.transport = new Transport(root, this.store, this.control);
    this.time = this.makeTime();
    this.charts = this.makeCharts();
    this.bindTools();
    this.follow();
    if (page.run) this.control.attach(page.run.runId);
    else void this.begin();
  }

  /** The theme, a setting or a parameter has changed. */
  refreshCharts(): void {
    for (const chart of this.charts) chart.refresh();
  }

  /** With the run that this tab had here, if the server still has it. */
  private async begin(): Promise<void> {
    const kept = this.keptRun.find();
    if (kept !== null && (await hasRun(kept)) && this.store.runId === null && !this.control.isOnItsWay) {
      this.control.attach(kept);
    } else if (this.form.hasTime) this.control.begin();
    else if (!this.page.first) await this.catchUp();
  }

  /** The page was sent before its step 0 was there. */
  private async catchUp(): Promise<void> {
    const address = `/labs/${this.page.lab.id}/first${location.search}`;
    const first = await fetchFirst(address, { later: timer, chance: Math.random });
    if (first) this.store.showFirst(first);
  }

  private makeControl(): RunControl {
    return new RunControl(this.store, {
      request: () => this.form.request(),
      createRun,
      connect: (runId) => this.connect(runId),
      report: this.report.bind(this),
      later: timer,
      commanded: this.messages.clearProblem.bind(this.messages),
      changed: this.showTransport.bind(this),
    });
  }

  private connect(runId: string): Line {
    return connectRun(runId, this.store, {
      report: (problem) => {
        this.control.refused();
        this.report([problem]);
      },
      greeted: () => {
        this.messages.clearProblem();
        this.control.greeted();
      },
      gone: () => {
        this.control.forget();
        this.messages.tellProblem(GONE);
      },
    });
  }

  private makeForm(): LabForm {
    return new LabForm(this.root, this.page, {
      set: this.control.set.bind(this.control),
      rebuild: () => {
        this.messages.clearProblem();
        this.control.rebuild();
      },
      changed: this.refreshCharts.bind(this),
      isSetting: () => this.control.isSetting,
    });
  }

  private makeTime(): TimeTools {
    const { root, store, control, form } = this;
    return new TimeTools({
      root,
      lab: this.page.lab,
      store,
      control,
      form,
      say: this.announcer.say.bind(this.announcer),
    });
  }

  private makeCharts(): ChartView[] {
    const context = chartContext({
      lab: this.page.lab,
      value: (name) => this.form.state.value(name),
      setParameter: this.form.take.bind(this.form),
      settings: this.settings,
      wanted: (chart, series) => {
        this.control.want(chart.id, series);
      },
      history: (steps) => {
        const { runId } = this.store;
        return runId === null ? Promise.resolve(null) : fetchHistory(runId, steps);
      },
    });
    const charts = this.page.lab.charts.flatMap((chart) => {
      const figure = this.root.querySelector<HTMLElement>(`[data-chart="${chart.id}"]`);
      return figure ? [mountChart(figure, chart, context)] : [];
    });
    for (const chart of charts) chart.update(this.store);
    return charts;
  }

  /** None on a page that is embedded in another. */
  private makeExercises(): Exercises | null {
    const place = this.root.querySelector<HTMLElement>("#exercises");
    if (!place) return null;
    const { id } = this.page.lab;
    return new Exercises(place, this.page.exercises, {
      lab: id,
      runId: () => this.store.runId,
      progress: new Progress(this.page.exercises),
      typeset: this.typeset,
      checkAnswer,
      fetchHint,
      fetchVariant,
      createRun,
      openRun: (runId) => {
        window.location.assign(`/runs/${runId}`);
      },
      changed: () => undefined,
      renewed: () => undefined,
    });
  }

  /** What is not a part of its own: keys, links, help, and the browser's own news. */
  private bindTools(): void {
    const dialog = new ShortcutsDialog(this.root, () => shortcuts.list, this.settings);
    const copyLink = () => void this.copyLink();
    const help = dialog.open.bind(dialog);
    const newSeed = this.newSeed.bind(this);
    const projector = bindProjector(need(this.root, "#projector", HTMLElement), this.settings);
    const fork = this.time.askForFork.bind(this.time);
    const bookmark = this.time.bookmark.bind(this.time);
    const list = labShortcuts({ transport: this.transport, newSeed, bookmark, fork, copyLink, help, projector });
    const shortcuts = new Shortcuts(this.root, list, () => this.settings.values.singleKeys);
    need(this.root, "#copy-link", HTMLElement).addEventListener("click", copyLink);
    need(this.root, "#shortcuts", HTMLElement).addEventListener("click", help);
    bindShare(this.root, this.page, { form: this.form, store: this.store });
    window.addEventListener("online", () => {
      this.control.hurry();
    });
    window.addEventListener("pagehide", () => {
      this.keptRun.keep(this.store.runId);
    });
    window.addEventListener("popstate", () => {
      this.keptRun.close();
      location.reload();
    });
    bindHelp(this.root);
    bindSheet(this.root);
    // A click between the controls brings the focus into the lab, where the keys work.
    this.root.tabIndex = -1;
  }

  private follow(): void {
    const about = { lab: this.page.lab, value: (name: string) => this.form.state.value(name) };
    const readouts = new Readouts(need(this.root, "#readouts", HTMLElement), about, this.store);
    const exercises = this.makeExercises();
    const isNarrated = this.page.lab.series.some((series) => series.name === "phases");
    const figures = need(this.root, "#figures", HTMLElement);
    const narration: Narration | null = isNarrated
      ? new Narration(figures, {
          say: this.announcer.say.bind(this.announcer),
          offerParts: () => {
            if (narration) this.transport.offer(narration);
          },
        })
      : null;
    narration?.update(this.store);
    this.store.subscribe((store) => {
      this.time.update();
      this.form.update(store);
      this.showTransport();
      this.root.classList.toggle("is-stale", store.link === "lost");
      this.showEnding();
      this.announcer.update(store);
      narration?.update(store);
      readouts.update(store);
      exercises?.showRun(this.runLine());
      for (const chart of this.charts) chart.update(store);
    });
  }

  private showTransport(): void {
    this.transport.show();
    this.wait.update(this.store, this.control.isOnItsWay, this.control.wayBack);
  }

  private showEnding(): void {
    const rate = this.form.state.spec("learningRate");
    const isLive = rate?.kind === "real" && rate.update === "live";
    const message = endingMessage(this.store, {
      learningRate: isLive ? this.form.state.value("learningRate") : null,
      learningRates: this.form.ownRates(),
      rebuild: (rates) => {
        this.form.take("learningRates", rates);
      },
      back: this.control.back.bind(this.control),
      retry: (back, learningRate) => {
        this.control.retry(back, "learningRate", learningRate);
      },
      reset: this.control.reset.bind(this.control),
    });
    this.messages.setEnding(message);
  }

  private runLine(): string {
    if (this.store.runId === null) return "Press Play first; then your run can be handed in.";
    const unit = this.page.lab.units[0]?.name ?? "step";
    return `Your run: ${unit} ${formatCount(this.store.step)}, seed ${this.store.key?.seed ?? this.form.state.seed()}`;
  }

  /** Says what is wrong beside its field, or under the transport if it has none in sight. */
  private report(problems: readonly Problem[]): void {
    const left = problems.filter((problem) => !this.form.complain(problem.parameter, problem.message));
    if (left.length > 0) this.messages.tellProblem(left.map((problem) => problem.message).join(" "));
    this.announcer.say(problems.map((problem) => problem.message).join(" "));
  }

  private newSeed(): void {
    if (this.store.link !== "lost") this.form.newSeed();
  }

  private async copyLink(): Promise<void> {
    await this.form.readyToShare();
    const isCopied = await copyText(new URL(this.time.address() ?? this.form.addressNow(), location.href).href);
    const text = isCopied ? "Link copied" : "The link could not be copied; it is in the address bar.";
    this.toast.show(text);
    this.announcer.say(text);
  }
}
