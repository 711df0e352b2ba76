/** Narrows a list by what a reader chooses, and keeps the choice in the address. Without script the list is whole, and there is nothing to choose. */
import {matches} from "./find.ts";

/** An entry as the script sees it: the choices that it has, each `facet.value`, and its words. */
export interface Item {keys: readonly string[]; words: string}
export interface Choice {picked: ReadonlySet<string>; query: string}

const facetOf = (key: string): string => key.slice(0, key.indexOf("."));

/** Whether an entry has one of what is picked in every facet, `free` apart, and all the words. */
export function fits({keys, words}: Item, {picked, query}: Choice, free?: string): boolean {
  const asked = new Set([...picked].map(facetOf));
  return matches(words, query) && [...asked].every((facet) => facet === free || keys.some((key) => picked.has(key) && facetOf(key) === facet));
}

/** How many entries a choice would give in its facet, beside what is picked in the others. */
export const countOf = (key: string, items: readonly Item[], choice: Choice): number => items.filter((item) => item.keys.includes(key) && fits(item, choice, facetOf(key))).length;

const toggled = (picked: ReadonlySet<string>, key: string): Set<string> => new Set(picked.has(key) ? [...picked].filter((one) => one !== key) : [...picked, key]);

/** The choice as a query, its facets in the order of the keys; empty where nothing is chosen. */
export function queryOf({picked, query}: Choice, keys: readonly string[]): string {
  const parts = new Map<string, string[]>();
  for (const key of keys) if (picked.has(key)) parts.set(facetOf(key), [...(parts.get(facetOf(key)) ?? []), key.slice(key.indexOf(".") + 1)]);
  const all = [...parts].map(([facet, values]) => `${facet}=${values.join(".")}`);
  return [...all, ...(query.trim() ? [`q=${encodeURIComponent(query.trim())}`] : [])].join("&");
}

/** The choice that an address asks for; what is not offered is left out. */
export function choiceIn(search: string, keys: readonly string[]): Choice {
  const asked = new URLSearchParams(search), wanted = [...asked].flatMap(([facet, values]) => values.split(".").map((value) => `${facet}.${value}`));
  return {picked: new Set(keys.filter((key) => wanted.includes(key))), query: asked.get("q") ?? ""};
}

/** The records of a CSV whose first cell is one of `ids`, under its labels, byte for byte. */
export function recordsOf(csv: string, ids: ReadonlySet<string>): string {
  const [labels, ...records] = csv.match(/(?:[^\n"]|"(?:[^"]|"")*")+\n?/g) ?? [];
  return [labels, ...records.filter((record) => ids.has(record.slice(0, record.indexOf(","))))].join("");
}

function bind(root: HTMLElement): void {
  const entries = [...root.querySelectorAll<HTMLElement>("[data-keys]")], groups = [...root.querySelectorAll<HTMLElement>("[data-group]")];
  const items = entries.map((entry): Item => ({keys: entry.dataset["keys"]!.split(" "), words: entry.textContent}));
  const chips = [...root.querySelectorAll<HTMLButtonElement>("[data-key]")], keys = chips.map((chip) => chip.dataset["key"]!);
  const [input, status, clear, file] = ["[type=search]", "[role=status]", "[data-clear]", "[data-csv]"].map((one) => root.querySelector<HTMLElement>(one)!) as [HTMLInputElement, HTMLElement, HTMLButtonElement, HTMLAnchorElement];
  const whole = {status: status.textContent, file: file.textContent};
  let choice: Choice = {picked: new Set(), query: ""};

  const show = (): void => {
    entries.forEach((entry, i) => { entry.hidden = !fits(items[i]!, choice); });
    for (const group of groups) {
      const count = group.querySelectorAll("[data-keys]:not([hidden])").length;
      group.hidden = count === 0;
      group.querySelector("[data-count]")!.textContent = String(count);
    }
    chips.forEach((chip, i) => {
      const count = countOf(keys[i]!, items, choice), pressed = choice.picked.has(keys[i]!);
      chip.setAttribute("aria-pressed", String(pressed));
      chip.disabled = count === 0 && !pressed;
      chip.lastElementChild!.textContent = String(count);
    });
    const count = entries.filter(({hidden}) => !hidden).length, chosen = choice.picked.size > 0 || choice.query.trim() !== "";
    status.textContent = !chosen ? whole.status : count ? root.dataset["found"]!.replace("#", String(count)) : root.dataset["none"]!;
    clear.disabled = !chosen;
    file.textContent = chosen ? file.dataset["csv"]! : whole.file;
    for (const link of document.querySelectorAll<HTMLAnchorElement>("a[hreflang]")) link.search = location.search;
  };
  const choose = (next: Choice, keep: "pushState" | "replaceState"): void => {
    choice = next;
    const query = queryOf(choice, keys);
    history[keep](null, "", query ? `?${query}` : location.pathname);
    show();
  };
  const follow = (): void => {
    choice = choiceIn(location.search, keys);
    input.value = choice.query;
    show();
  };
  /** An entry that an address names is shown, whatever was chosen. */
  const seek = (): void => {
    const target = document.getElementById(location.hash.slice(1));
    if (!target?.closest("[hidden]")) return;
    choice = {picked: new Set(), query: input.value = ""};
    history.replaceState(null, "", location.pathname + location.hash);
    show();
    target.scrollIntoView();
  };

  root.addEventListener("click", ({target}) => {
    const key = (target as Element).closest<HTMLElement>("[data-key]")?.dataset["key"];
    if (key) choose({...choice, picked: toggled(choice.picked, key)}, "pushState");
  });
  input.addEventListener("input", () => choose({...choice, query: input.value}, "replaceState"));
  clear.addEventListener("click", () => {
    input.value = "";
    choose({picked: new Set(), query: ""}, "pushState");
    input.focus();
  });
  file.addEventListener("click", (event) => {
    if (clear.disabled) return;
    event.preventDefault();
    void save(file.href, new Set(entries.filter(({hidden}) => !hidden).map(({id}) => id)), file.download);
  });
  addEventListener("popstate", follow);
  addEventListener("hashchange", seek);
  follow();
  seek();
}

async function save(from: string, ids: ReadonlySet<string>, name: string): Promise<void> {
  const csv = recordsOf(await (await fetch(from)).text(), ids), href = URL.createObjectURL(new Blob([csv], {type: "text/csv"}));
  Object.assign(document.createElement("a"), {href, download: name}).click();
  setTimeout(() => URL.revokeObjectURL(href), 10_000);
}

if (typeof document !== "undefined") for (const root of document.querySelectorAll<HTMLElement>("[data-finder]")) bind(root);
