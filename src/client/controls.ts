/** The controls of a chart: what they offer, and the view that a change of one asks for. */
import {group} from "d3";
import type {Format, Unit} from "../chart/format.ts";
import {commonBase} from "../chart/obstacle.ts";
import {cellText} from "../chart/select.ts";
import {mostPanels, type Offer, type Show, type View} from "../chart/view.ts";
import {parsePeriod, type Period} from "../table/period.ts";
import type {Dataset} from "../table/read.ts";
import {text} from "../text/index.ts";

export interface Bound {
  dataset: Dataset;
  units: ReadonlyMap<string, Unit>;
  /** Of the figures as published. */
  decimals: number;
  offer: Offer;
  format: Format;
  nameOf(key: string): string;
  /** What kind of place a picked value is, where it is one. */
  kindOf(key: string): string | undefined;
  choose(view: View, step?: boolean): void;
  announce(words: string): void;
  hueOf(key: string): string | undefined;
}

/** Binds the controls in `box`; `sync` sets them to a view. */
export function bindControls(box: HTMLElement, bound: Bound): {sync(view: View): void} {
  let view: View = {};
  const change = (part: Partial<View>, step = true): void => bound.choose({...view, ...part}, step);
  const parts = [bindPick(box, bound, change), bindTime(box, bound, change), bindShow(box, bound, () => view, change), bindSwitches(box, change)];
  box.querySelector("[data-reset]")?.addEventListener("click", () => bound.choose({}));
  const link = box.querySelector<HTMLButtonElement>("[data-link]"), words = link?.textContent ?? "";
  link?.addEventListener("click", () => void navigator.clipboard?.writeText(location.href).then(() => {
    link.textContent = link.dataset["done"]!;
    setTimeout(() => { link.textContent = words; }, 2000);
  }));
  return {sync(asked) { view = asked; for (const sync of parts) sync(view); }};
}

/** Kinds of place, the widest first: the codes of data/places. */
const kinds = ["world", "region", "country", "province", "city"];

type Change = (part: Partial<View>, step?: boolean) => void;
type Sync = (view: View) => void;
const control = (box: HTMLElement, name: string): HTMLElement | null => box.querySelector(`[data-control="${name}"]`);

/** A list to pick from, with a search; each value with its colour where it is drawn, and its last figure. */
function bindPick(box: HTMLElement, {dataset, units, decimals, offer, format, nameOf, kindOf, announce, hueOf}: Bound, change: Change): Sync {
  const part = control(box, "pick"), field = offer.controls.pick;
  if (!part || !field) return () => {};
  const list = part.querySelector("ul")!, search = part.querySelector("input")!, hint = part.querySelector(".hint")!;
  const items = offer.keys.map((key) => {
    const row = dataset.table.rows.filter((r) => cellText(r[field]) === key && r["value"] !== null).sort((a, b) => ((a["period"] as Period).end < (b["period"] as Period).end ? -1 : 1)).at(-1)!;
    const item = document.createElement("li"), label = document.createElement("label"), input = document.createElement("input"), name = document.createElement("span"), figure = document.createElement("span");
    Object.assign(input, {type: "checkbox", value: key});
    name.textContent = nameOf(key);
    figure.className = "quiet";
    const unit = units.get(cellText(row["unit"]));
    figure.textContent = `${unit ? format.number(format.shown(row["value"] as number, unit), decimals) : ""} · ${format.periodShort(row["period"] as Period)}`;
    label.append(input, name, figure);
    item.append(label);
    return {key, item, input, name: nameOf(key).toLowerCase()};
  });
  // Countries stand apart from cities, under heads of their own, where there are several kinds.
  const groups = [...group(items.sort((a, b) => a.name.localeCompare(b.name, format.locale)), ({key}) => kindOf(key) ?? "")].sort(([a], [b]) => kinds.indexOf(a) - kinds.indexOf(b)).map(([kind, own]) => ({own, head: Object.assign(document.createElement("li"), {className: "picker-head", textContent: kind ? text(format.locale, `kind-${kind}` as "kind-city") : ""})}));
  for (const {own, head} of groups) list.append(...(groups.length > 1 ? [head] : []), ...own.map(({item}) => item));
  const limit = text(format.locale, offer.controls.multiples ? "pickMany" : "pickMost", {most: offer.most, panels: mostPanels});
  hint.textContent = limit;
  let split = false;
  search.addEventListener("input", () => {
    for (const {item, name} of items) item.hidden = !name.includes(search.value.trim().toLowerCase());
    for (const {own, head} of groups) head.hidden = own.every(({item}) => item.hidden);
  });
  list.addEventListener("change", ({target}) => {
    const picked = items.filter(({input}) => input.checked).map(({key}) => key), order = offer.keys.filter((key) => picked.includes(key));
    if (!picked.length) return announce(text(format.locale, "viewNone", {count: items.length}));
    if (picked.length > (split ? mostPanels : offer.most)) {
      (target as HTMLInputElement).checked = false;
      return announce(limit);
    }
    change({pick: order});
  });
  return (view) => {
    split = view.split ?? false;
    const pick = view.pick ?? offer.picked;
    for (const {key, input} of items) {
      input.checked = pick.includes(key);
      input.style.setProperty("--swatch", (input.checked && hueOf(key)) || "var(--color-ink)");
    }
  };
}

/** Two handles on the readings there are, and a player that lets the last one run. */
function bindTime(box: HTMLElement, {offer: {periods}, format}: Bound, change: Change): Sync {
  const part = control(box, "time");
  if (!part) return () => {};
  const [from, to] = [...part.querySelectorAll<HTMLInputElement>("input[type=range]")] as [HTMLInputElement, HTMLInputElement], ends = [...part.querySelectorAll("output")], play = part.querySelector<HTMLButtonElement>("[data-play]")!, last = periods.length - 1;
  const say = (i: number): string => format.periodShort(parsePeriod(periods[i]!)!), words = play.textContent!;
  const told = (): void => [from, to].forEach((input, i) => { ends[i]!.textContent = say(Number(input.value)); input.setAttribute("aria-valuetext", say(Number(input.value))); });
  for (const input of [from, to]) input.max = String(last);
  const asked = (): Partial<View> => ({from: periods[Number(from.value)]!, to: periods[Number(to.value)]!});
  const moved = (input: HTMLInputElement): void => {
    // One handle pushes the other on.
    if (Number(from.value) > Number(to.value)) (input === from ? to : from).value = input.value;
    told();
  };
  let timer: ReturnType<typeof setInterval> | undefined;
  const stop = (): void => { clearInterval(timer); timer = undefined; play.textContent = words; };
  for (const input of [from, to]) {
    input.addEventListener("input", () => { stop(); moved(input); change(asked(), false); });
    input.addEventListener("change", () => change(asked(), true));
  }
  play.addEventListener("click", () => {
    if (timer !== undefined) return stop();
    if (Number(to.value) === last) to.value = String(Math.min(last, Number(from.value) + 1));
    play.textContent = play.dataset["stop"]!;
    timer = setInterval(() => {
      to.value = String(Number(to.value) + 1);
      told();
      change(asked(), false);
      if (Number(to.value) >= last) stop();
    }, 500);
  });
  return (view) => {
    const at = (value: string | undefined, otherwise: number, end: boolean): number => {
      if (!value) return otherwise;
      const wanted = parsePeriod(value)!, found = end ? periods.findLastIndex((p) => parsePeriod(p)!.start <= wanted.end) : periods.findIndex((p) => parsePeriod(p)!.end >= wanted.start);
      return found < 0 ? otherwise : found;
    };
    if (timer === undefined) { from.value = String(at(view.from, 0, false)); to.value = String(at(view.to, last, true)); }
    told();
  };
}

/** Figures, an index, a change or a share. */
function bindShow(box: HTMLElement, {dataset, offer, format}: Bound, now: () => View, change: Change): Sync {
  const part = control(box, "show"), base = part?.querySelector<HTMLSelectElement>("[data-base]");
  if (!part) return () => {};
  base?.append(...offer.periods.map((p) => new Option(format.periodShort(parsePeriod(p)!), p)));
  part.addEventListener("change", ({target}) => {
    if (target === base) return change({show: "index", base: base!.value});
    const show = (target as HTMLInputElement).value;
    change(show === "level" ? {show: undefined, base: undefined} as unknown as Partial<View> : {show: show as Show, base: show === "index" ? commonBase(dataset, now(), offer) : undefined} as Partial<View>);
  });
  return (view) => {
    for (const input of part.querySelectorAll<HTMLInputElement>("input[type=radio]")) input.checked = input.value === (view.show ?? "level");
    if (base) {
      base.closest("label")!.hidden = view.show !== "index";
      base.value = view.base ?? view.from ?? offer.periods[0]!;
    }
  };
}

function bindSwitches(box: HTMLElement, change: Change): Sync {
  const inputs = [...box.querySelectorAll<HTMLInputElement>("[data-switch]")];
  for (const input of inputs) input.addEventListener("change", () => {
    const on = input.checked, name = input.dataset["switch"] as "log" | "split" | "sort";
    change((name === "sort" ? {sort: on ? "name" : undefined} : {[name]: on || undefined}) as Partial<View>);
  });
  return (view) => {
    for (const input of inputs) {
      const name = input.dataset["switch"] as "log" | "split" | "sort";
      input.checked = Boolean(view[name]);
      input.disabled = (name === "log" && view.show === "change") || (name === "split" && view.show === "share");
    }
  };
}
