/** Draws what a reader chooses, with the very code that drew the page, and keeps the address, the words and the table with it. */
import {createChart, drawing, read, type Chart, type Reading} from "../chart/chart.ts";
import {creditLine} from "../chart/credit.ts";
import {createFormat} from "../chart/format.ts";
import {obstacleOf} from "../chart/obstacle.ts";
import {inscribed} from "../chart/page-data.ts";
import {labelOf} from "../chart/select.ts";
import {sizeFor, sizeNames, type SizeName} from "../chart/size.ts";
import {asMeant, datasetOf, offerOf, type Slice} from "../chart/slice.ts";
import {formatView, isRedrawn, parseView, viewSpec, type View} from "../chart/view.ts";
import {text, type Locale} from "../text/index.ts";
import {bindControls} from "./controls.ts";
import {forms} from "./forms.ts";
import {fillTable} from "./figures.ts";
import {bindTaking} from "./taking.ts";

/** What is on the page of a chart's own, to be put back when the reader returns to it. */
interface Published {drawing: string; table: string; sources: string | undefined; credit: string; rows: string; title: string; subtitle: string; description: string; page: string}

/** Opens a figure to choices. Resolves when the view of the address is drawn; rejects if the data cannot be fetched. */
export async function explore(figure: HTMLElement, box: HTMLElement): Promise<void> {
  const answer = await fetch(box.dataset["explore"]!);
  if (!answer.ok) throw new Error(String(answer.status));
  const slice = (await answer.json()) as Slice, {dataset, registers} = datasetOf(slice), offer = offerOf(slice.spec, dataset);
  const locale: Locale = document.documentElement.lang.startsWith("zh") ? "zh" : "en", format = createFormat(locale), placement = figure.id.slice(slice.spec.id.length + 1);
  const part = <E extends Element = HTMLElement>(selector: string): E => figure.querySelector<E>(selector)!;
  const parts = {drawing: part(".drawing"), table: part(".data-table"), title: part(".figure-title"), subtitle: part(".figure-subtitle"), description: part(`#${figure.id}-description`), credit: part(".figure-source"), rows: part(".table-part > summary"), status: box.querySelector<HTMLElement>(".explore-status")!};
  const published: Published = {drawing: parts.drawing.innerHTML, table: parts.table.innerHTML, sources: figure.dataset["sources"], credit: parts.credit.innerHTML, rows: parts.rows.innerHTML, title: parts.title.innerHTML, subtitle: parts.subtitle.textContent!, description: parts.description.textContent!, page: document.title};
  const nameOf = (key: string): string => slice.spec.labels[key]?.[locale] ?? labelOf(dataset.table.fields.find((f) => f.name === offer.controls.pick), key, registers, format);
  let view: View = {}, drawn: {chart: Chart; reading: Reading} | undefined;

  const chartOf = (asked: View): Chart | undefined => {
    const spec = viewSpec(slice.spec, asked, offer), form = forms[spec.form], made = showWords(spec, nameOf, locale), gdp = asked.show === "gdp" ? labelOf(dataset.table.fields.find((f) => f.name === "series"), slice.spec.controls!.gdp!, registers, format) : undefined;
    const measure = gdp ? {...spec.measure, [locale]: gdp} : made ? {...spec.measure, [locale]: [spec.measure[locale], made].join(locale === "zh" ? "，" : ", ")} : spec.measure;
    return form && createChart({...spec, measure, title: isRedrawn(asked) ? measure : spec.title}, form, "", dataset, registers);
  };

  const cited = new Map(Object.entries(slice.sources)), quiet = !box.querySelector("details"), ownChart = chartOf({})!, asPublished = read(ownChart, locale);

  /** Says, in one region and shortly, what is drawn and what is not. */
  function announce(words: readonly string[], instead?: {words: string; view: View}): void {
    parts.status.textContent = words.filter(Boolean).join(locale === "zh" ? "" : " ");
    if (!instead) return;
    const button = document.createElement("button");
    button.type = "button";
    button.className = "button";
    button.textContent = instead.words;
    button.addEventListener("click", () => choose(instead.view));
    parts.status.append(" ", button);
  }

  function show(asked: View, ignored: readonly string[] = []): void {
    view = asked;
    const said = draw(ignored.length ? [text(locale, "viewIgnored", {names: format.list(ignored)})] : []);
    controls.sync(view);
    announce(said.words, said.instead);
  }

  /** Draws the view, or puts words in its place; returns what is to be said. */
  function draw(before: readonly string[]): {words: readonly string[]; instead?: {words: string; view: View} | undefined} {
    if (!isRedrawn(view)) {
      restore();
      return {words: before};
    }
    const {obstacle, view: drawable} = obstacleOf(dataset, slice.spec, view, offer, format, nameOf), chart = obstacle?.whole ? undefined : chartOf(drawable);
    if (!chart) {
      const words = obstacle?.words ?? box.dataset["failed"]!;
      drawn = undefined;
      parts.drawing.replaceChildren(Object.assign(document.createElement("p"), {className: "no-drawing", textContent: words}));
      // Nothing that was drawn before may stand as if it were this view's.
      parts.table.querySelector("tbody")!.replaceChildren();
      parts.description.textContent = words;
      parts.rows.textContent = text(locale, "tableRows", {count: 0});
      takeable(false);
      figure.dispatchEvent(new CustomEvent("lg:redrawn", {bubbles: true}));
      return {words: [...before, words], instead: obstacle?.instead};
    }
    const reading = read(chart, locale);
    place(chart, reading);
    // In an embed nobody has changed anything: the view is the one that was embedded.
    return {words: quiet ? [obstacle?.words ?? ""] : [...before, obstacle?.words ?? "", text(locale, "viewDrawn", {names: namesOf(reading, locale), subtitle: parts.subtitle.textContent!}), text(locale, "viewNote")]};
  }

  function takeable(on: boolean): void {
    for (const button of figure.querySelectorAll<HTMLButtonElement>("[data-take]")) button.disabled = !on;
  }

  function place(chart: Chart, reading: Reading): void {
    drawn = {chart, reading};
    drawAll(chart, reading);
    parts.title.textContent = chart.spec.measure[locale];
    parts.subtitle.textContent = reading.unitAndSpan;
    parts.description.textContent = reading.description;
    document.title = text(locale, "viewTitle", {measure: chart.spec.measure[locale]});
    parts.credit.textContent = creditLine(reading, cited, locale);
    parts.rows.textContent = text(locale, "tableRows", {count: reading.table.rows.length});
    takeable(true);
    fillTable(parts.table, figure, reading, chart, slice, locale);
    figure.dispatchEvent(new CustomEvent("lg:redrawn", {bubbles: true}));
  }

  /** The drawing that is seen, at once; the two for other widths when the browser has time, if the view is still the same. */
  function drawAll(chart: Chart, reading: Reading): void {
    const own = drawn, seen = sizeFor(parts.drawing.clientWidth), html = (sizes: readonly SizeName[]) => sizes.map((size) => inscribed(drawing(chart, reading, locale, size, placement, document), chart.form, reading.selection)).join("");
    parts.drawing.innerHTML = html([seen]);
    const element = parts.drawing.firstElementChild!, at = sizeNames.indexOf(seen);
    setTimeout(() => {
      if (drawn !== own) return;
      element.insertAdjacentHTML("beforebegin", html(sizeNames.slice(0, at)));
      element.insertAdjacentHTML("afterend", html(sizeNames.slice(at + 1)));
    });
  }

  function restore(): void {
    drawn = undefined;
    if (parts.drawing.innerHTML === published.drawing) return;
    parts.drawing.innerHTML = published.drawing;
    parts.table.innerHTML = published.table;
    parts.credit.innerHTML = published.credit;
    parts.rows.innerHTML = published.rows;
    takeable(true);
    if (published.sources !== undefined) figure.dataset["sources"] = published.sources;
    parts.title.innerHTML = published.title;
    parts.subtitle.textContent = published.subtitle;
    parts.description.textContent = published.description;
    document.title = published.page;
    figure.dispatchEvent(new CustomEvent("lg:redrawn", {bubbles: true}));
  }

  /** A choice made here: drawn, and put in the address, as a step back where `step` is true. */
  function choose(asked: View, step = true): void {
    // The tab is another control's, and stands in the address.
    const {tab} = parseView(location.search, offer).view, query = formatView({...asked, ...(tab && {tab})}, offer, location.search), address = `${location.pathname}${query && `?${query}`}${location.hash}`;
    if (step) history.pushState(null, "", address);
    else history.replaceState(null, "", address);
    show(parseView(query, offer).view);
  }

  bindTaking(figure, {locale, id: slice.spec.id, sources: cited, drawn: () => drawn, published: () => ({chart: ownChart, reading: asPublished}), query: () => formatView(view, offer)});
  const controls = bindControls(box, {dataset: asMeant(slice.spec, dataset), units: registers.units, decimals: asPublished.selection.decimals, offer, format, nameOf, kindOf: (key) => (offer.controls.pick === "place" ? registers.places.get(key)?.kind : undefined), choose, announce: (words) => announce([words]), hueOf: (key) => (drawn?.reading ?? asPublished).selection.series.find((s) => s.key === key)?.hue.mark});
  addEventListener("popstate", () => { const {view: asked, ignored} = parseView(location.search, offer); show(asked, ignored); });
  const {view: first, ignored} = parseView(location.search, offer);
  if (isRedrawn(first) || ignored.length || first.tab) show(first, ignored);
  else controls.sync(view);
}

/** What is drawn, in words short enough to be heard. */
function namesOf({selection: {series, panels}}: Reading, locale: Locale): string {
  const names = panels ? panels.map((panel) => panel.label) : series.map((s) => s.label), shown = names.length > 4 ? [...names.slice(0, 3), text(locale, "moreSources", {count: names.length - 3})] : names;
  return createFormat(locale).list(shown);
}

/** What is made of the figures, in words. */
function showWords(spec: Chart["spec"], nameOf: (key: string) => string, locale: Locale): string {
  if (spec.as === "change") return text(locale, "changeOn");
  return spec.as ? text(locale, "shareOf", {name: nameOf(spec.as.share)}) : "";
}
