import { dataRows } from "./dataRows";
import { drawDataTable } from "./drawDataTable";
import { drawLegend } from "./drawLegend";
import type { FigureParts } from "./figureParts";
import { Frame } from "./Frame";
import type { ChartInput } from "./inputs/chartInput";
import { inputsOf } from "./inputs/inputsOf";
import { crowdedEntries } from "./labels/crowdedEntries";
import { layersOf } from "./layers/layersOf";
import { legendEntries } from "./legendEntries";
import { logToggle } from "./logToggle";
import type { Layer, Plot, Stop } from "./model";
import { plotCanvas } from "./plotCanvas";
import { Linked } from "./reading/Linked";
import { Reading } from "./reading/Reading";
import { readerOf } from "./reading/readerOf";
import { Scene } from "./Scene";
import type { ChartSource } from "./source";
import { summaryOf } from "./summaryOf";
import { exportButtons } from "./take/exportButtons";
import { standaloneSvg } from "./take/standaloneSvg";
import { unchanging } from "./unchanging";
import { layersWithin } from "./zoom/layersWithin";
import { Zoom } from "./zoom/Zoom";
import type { ChartSpec } from "../wire/types";

const SVG = "http://www.w3.org/2000/svg";
const USUAL_WIDTH = 480;

/** Figures in SVG, with reading, inputs, table and export. */
export class DrawnFigure {
  private readonly frame: Frame;
  private readonly scene: Scene;
  private readonly reading: Reading;
  private readonly linked: Linked;
  private readonly inputs: readonly ChartInput[];
  private readonly zoom: Zoom | null;
  private isLog = true;
  private drawn: readonly unknown[] | null = null;
  private layers: readonly Layer[] = [];
  private plot: Plot | null = null;
  private source: ChartSource | null = null;

  constructor(
    private readonly parts: FigureParts,
    private readonly chart: ChartSpec,
  ) {
    this.frame = new Frame(chart);
    this.scene = new Scene(this.svg(), chart.id);
    const host = parts.plot;
    const say = (text: string) => {
      parts.live.textContent = text;
    };
    this.linked = new Linked(host.ownerDocument, this.scene.linked, chart.id);
    const told = (stop: Stop | null) => {
      this.linked.tell(stop);
    };
    this.reading = new Reading({ host, group: this.scene.reading, say, told });
    const pick = { host, svg: this.scene.svg, group: this.scene.handles, present: () => this.reading.present, say };
    this.inputs = inputsOf(chart, { group: this.scene.handles, pick });
    const again = () => {
      if (this.source) this.draw(this.source);
    };
    logToggle(parts.tools, chart, (isLog) => {
      this.isLog = isLog;
      again();
    });
    const zoom = Zoom.isFor(chart) ? new Zoom(parts, chart, again) : null;
    const turned = (event: WheelEvent) => {
      if (this.plot) zoom?.turn(event, this.plot, this.scene.svg);
    };
    // Only where there is something to zoom: a listener that may stop scrolling slows it.
    if (zoom) host.addEventListener("wheel", turned, { passive: false });
    this.zoom = zoom;
    this.offerData();
  }

  draw(given: ChartSource): void {
    this.source = given;
    const source = this.zoom?.seen(given) ?? given;
    if (this.stands(source)) return;
    const y = this.isLog || this.chart.y.kind !== "log" ? this.chart.y : ({ ...this.chart.y, kind: "linear" } as const);
    const steps = this.zoom?.steps ?? null;
    const all = layersOf(source);
    this.layers = steps ? layersWithin(all, steps) : all;
    const width = this.parts.plot.clientWidth || USUAL_WIDTH;
    const plot = this.frame.plot(this.layers, source, { width, y, steps });
    this.plot = { ...plot, canvas: plotCanvas(this.parts.plot, this.layers, plot) };
    this.scene.draw(this.layers, this.plot, source);
    const entries = legendEntries(this.layers, source.data.overlay);
    const crowded = crowdedEntries(this.layers, this.plot).filter(({ key }) => !entries.some((one) => one.key === key));
    drawLegend(this.parts.legend, [...entries, ...crowded]);
    for (const input of this.inputs) input.show(this.layers, this.plot, source);
    this.linked.show(this.layers, this.plot);
    this.reading.show(() => this.reader(), this.plot);
    this.parts.summary.textContent = summaryOf(this.layers, this.plot);
    if (this.parts.table.open) this.fillTable();
  }

  /** Whether the last drawing still shows what there is. */
  private stands(source: ChartSource): boolean {
    const drawn = unchanging(source, [this.parts.plot.clientWidth, this.isLog]);
    const same =
      drawn !== null && this.drawn?.length === drawn.length && drawn.every((part, at) => part === this.drawn?.[at]);
    this.drawn = drawn;
    return same;
  }

  private reader() {
    return this.plot
      ? readerOf(this.layers, this.plot)
      : { count: 0, line: false, at: () => null, nearest: () => -1, move: () => -1 };
  }

  private get hasHandles(): boolean {
    return this.chart.inputs.some((input) => ["point", "slide", "connect", "paint"].includes(input.kind));
  }

  private svg(): SVGSVGElement {
    const { plot, summary, figure } = this.parts;
    const svg = plot.ownerDocument.createElementNS(SVG, "svg");
    svg.setAttribute("class", "chart plot__svg");
    svg.setAttribute("width", "100%");
    // Handles are to be found inside, which a picture would hide.
    svg.setAttribute("role", this.hasHandles ? "group" : "img");
    svg.setAttribute("aria-labelledby", summary.id);
    // Stands in for a summary that has nothing to say yet.
    svg.setAttribute("aria-label", this.chart.title);
    plot.append(svg);
    plot.setAttribute("tabindex", "0");
    plot.setAttribute("role", "application");
    plot.setAttribute("aria-roledescription", "chart");
    plot.setAttribute("aria-label", `${this.chart.title}: arrow keys read values`);
    plot.setAttribute("aria-describedby", summary.id);
    plot.id ||= `plot-${figure.dataset.chart ?? this.chart.id}`;
    return svg;
  }

  private offerData(): void {
    const { table, tableBody, plot } = this.parts;
    table.addEventListener("toggle", () => {
      if (table.open) this.fillTable();
    });
    const picture = () => {
      const canvas = plot.querySelector<HTMLCanvasElement>(".plot__canvas");
      return standaloneSvg(this.scene.svg, canvas, getComputedStyle(plot.ownerDocument.body).backgroundColor);
    };
    const rows = () => (this.plot ? dataRows(this.layers, this.plot) : { columns: [], rows: [] });
    tableBody.after(exportButtons(plot.ownerDocument, { name: this.chart.id, picture, rows }));
  }

  private fillTable(): void {
    if (this.plot) drawDataTable(this.parts.tableBody, dataRows(this.layers, this.plot));
  }
}
