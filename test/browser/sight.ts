/** A chart on a page, as a reader meets it, and the charts of this site that are met in ways of their own. */
import type {BrowserContextOptions, Locator, Page} from "playwright-core";
import {read} from "../../src/chart/chart.ts";
import {locales, type Locale} from "../../src/text/index.ts";
import {site} from "../site/built.ts";
import {viewport, type Stage} from "./stage.ts";

/** The first chart of each kind that is followed in a way of its own. */
const chartOf = (test: (spec: {form: string; fx?: string | undefined}, id: string) => boolean): string => [...site.charts].find(([id, {spec}]) => test(spec, id))![0];
/** Of several figures: a walk through two is none. */
export const plain = (form: string) => chartOf((spec, id) => spec.form === form && spec.fx === undefined && seriesOf(id).reduce((sum, {data}) => sum + data.length, 0) > 5);
export const seriesOf = (id: string) => read(site.charts.get(id)!, "en").selection.series;
export const lines = chartOf((spec, id) => spec.form === "line" && spec.fx === undefined && seriesOf(id).length > 1);
/** Of lines that all have a figure at every time. */
export const even = chartOf((spec, id) => spec.form === "line" && spec.fx === undefined && seriesOf(id).length > 1 && seriesOf(id).every((s) => s.data.length === seriesOf(id)[0]!.data.length));
const kinds: [kind: string, id: string][] = [["line", lines], ["bar", plain("bar")], ["map", plain("map")], ["small multiples", chartOf((spec) => spec.form === "line" && spec.fx !== undefined)], ["scatter", plain("scatter")], ["cell", plain("cell")]];
export const cases = locales.flatMap((locale) => kinds.map(([kind, id]): [string, Locale, string] => [kind, locale, id]));

export interface Seen {lines: string[]; box: {left: number; top: number; right: number; bottom: number}}
/** A chart on a page, as a reader meets it. */
export class Sight {
  readonly page: Page;
  readonly figure: Locator;
  readonly drawing: Locator;
  constructor(page: Page, figure: Locator) {
    this.page = page;
    this.figure = figure;
    this.drawing = figure.locator(".drawing").first();
  }
  /** Where figure `i`, or the next that is drawn, stands in the viewport. */
  at(i: number): Promise<{x: number; y: number; i: number}> {
    return this.figure.locator("svg[data-points]:visible").evaluate((svg, from) => {
      const spots = (svg as SVGElement).dataset["points"]!.split(" "), {left, top, width} = svg.getBoundingClientRect();
      let found = from;
      while (spots[found] === "-") found++;
      const [x, y] = spots[found]!.split(",").map(Number) as [number, number], scale = width / (svg as SVGSVGElement).viewBox.baseVal.width;
      return {x: left + x * scale, y: top + y * scale, i: found};
    }, i);
  }
  /** What is said beside a figure, or nothing. */
  async tip(): Promise<Seen | undefined> {
    const tip = this.figure.locator(".beside:not(.keys)");
    if (!(await tip.isVisible())) return undefined;
    return tip.evaluate((one) => {
      const {left, top, right, bottom} = one.getBoundingClientRect();
      return {lines: [...one.children].map((line) => (line as HTMLElement).innerText.replace(/\s+/g, " ").trim()).filter(Boolean), box: {left, top, right, bottom}};
    });
  }
  async center(): Promise<this> {
    await this.drawing.evaluate((drawing) => drawing.scrollIntoView({block: "center"}));
    return this;
  }
  dimmed(): Promise<number> {
    return this.figure.locator("svg:visible > .dim").evaluateAll((all) => all.filter((one) => getComputedStyle(one).opacity === "0.25").length);
  }
  spoken(): Promise<string> {
    return this.page.locator("[aria-live=polite].sr-only").innerText();
  }
}

/** Opens the first chart of a page, or that of `id`, in the middle of the viewport. */
export async function open(stage: Stage, path: string, options: BrowserContextOptions = {}, id = ""): Promise<Sight> {
  const page = await stage.page({viewport: viewport(1024), ...options});
  await stage.visitInType(page, path);
  return new Sight(page, page.locator(id ? `figure[data-chart="${id}"]` : "figure[data-chart]").first()).center();
}
export const close = ({page}: Sight): Promise<void> => page.context().close();

/** The cell of the table that holds a figure, and its head. */
export const cellOf = ({figure}: Sight, i: number): Promise<{words: string; row: string}> => figure.locator(`td[data-i="${i}"], td[data-i^="${i} "]`).evaluate((cell) => ({words: cell.textContent.trim(), row: cell.parentElement!.firstElementChild!.textContent.trim()}));

export const within = ({box}: Seen, width: number, height: number): boolean => box.left >= 0 && box.top >= 0 && box.right <= width && box.bottom <= height;
export const covers = ({box}: Seen, {x, y}: {x: number; y: number}): boolean => x > box.left && x < box.right && y > box.top && y < box.bottom;
