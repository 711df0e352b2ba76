/**
 * Sets another place beside the one of the page: `?with=shanghai` in its address, absent where there is none. Without script the other places are a list of links to
 * their own pages; here the list becomes a choice, and a column of every table is filled with the other's latest figures.
 */

import {fill} from "./fill.ts";

/** What `/places/<id>/series.json` holds: names by language, and of each series a figure and its time by language. */
interface Figures {name: Record<string, string>; series: Record<string, Record<string, [value: string, when: string]>>}

export const parameter = "with";
/** The address with another place beside it, or with none; other parameters stay. */
export function addressWith(address: string, id: string): string {
  const url = new URL(address);
  if (id) url.searchParams.set(parameter, id);
  else url.searchParams.delete(parameter);
  return url.href;
}

/** The list of links as a choice, each kind a group. */
function selectOf(list: HTMLElement): HTMLSelectElement {
  const select = document.createElement("select");
  select.append(new Option(list.dataset["none"], ""));
  for (const kind of list.querySelectorAll<HTMLElement>(".place-kind")) {
    const group = document.createElement("optgroup");
    group.label = kind.querySelector("h2")!.textContent!;
    group.append(...[...kind.querySelectorAll<HTMLElement>("[data-id]")].map((link) => new Option(link.textContent!, link.dataset["id"])));
    select.append(group);
  }
  return select;
}

/** Fills the column of every table, or hides it where there are no figures; gives how many series have one. */
function fillColumn(page: HTMLElement, figures: Figures | undefined, missing: string): {count: number; all: number} {
  const language = document.documentElement.lang.slice(0, 2);
  let count = 0;
  for (const cell of page.querySelectorAll<HTMLElement>(".beside-cell")) {
    const series = cell.closest<HTMLElement>("tr")!.dataset["series"], known = series === undefined ? undefined : figures?.series[series]?.[language];
    cell.hidden = !figures;
    if (series === undefined) cell.textContent = figures?.name[language] ?? "";
    else if (known) {
      const value = document.createElement("b"), when = document.createElement("span");
      [value.textContent, when.textContent] = known;
      when.className = "when";
      cell.replaceChildren(value, when);
      count += 1;
    } else {
      cell.innerHTML = `<span class="missing" aria-hidden="true">·</span><span class="sr-only"></span>`;
      cell.lastElementChild!.textContent = missing;
    }
  }
  page.toggleAttribute("data-with", Boolean(figures));
  return {count, all: page.querySelectorAll("[data-series]").length};
}

function addChoice(list: HTMLElement): void {
  const page = list.closest<HTMLElement>("[data-place]")!, {compare, done, failed, lacking} = list.dataset as Record<string, string>;
  const label = document.createElement("label"), select = selectOf(list), status = document.createElement("p"), known = new Map<string, Figures>();
  label.className = "filter";
  label.append(compare!, select);
  status.className = "figure-note";
  status.setAttribute("role", "status");
  list.before(label, status);
  list.hidden = true;

  const show = async (): Promise<void> => {
    const wanted = new URLSearchParams(location.search).get(parameter) ?? "", link = [...list.querySelectorAll<HTMLElement>("[data-id]")].find(({dataset}) => dataset["id"] === wanted);
    select.value = link ? wanted : "";
    status.textContent = "";
    if (!link) return void fillColumn(page, undefined, lacking!);
    const name = link.textContent!;
    try {
      const figures = known.get(wanted) ?? ((await (await fetch(link.dataset["figures"]!)).json()) as Figures);
      known.set(wanted, figures);
      // Another may have been chosen while these figures came.
      if (select.value === wanted) status.textContent = fill(done!, {name, ...fillColumn(page, figures, lacking!)});
    } catch {
      if (select.value !== wanted) return;
      fillColumn(page, undefined, lacking!);
      status.textContent = fill(failed!, {name});
    }
  };
  select.addEventListener("change", () => {
    history.pushState(null, "", addressWith(location.href, select.value));
    void show();
  });
  addEventListener("popstate", () => void show());
  void show();
}

if (typeof document !== "undefined") for (const list of document.querySelectorAll<HTMLElement>("details[data-compare]")) addChoice(list);
