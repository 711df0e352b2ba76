/**
 * Narrows a list by what a reader chooses, and keeps the choice in the address (`?theme=exports&form=line.bar&q=…`). Choices of one facet widen each other, facets
 * narrow each other, and words must all be there. Without script the list is whole, and there is nothing to choose.
 */
import {matches} from "./find.ts";

/** What is picked, each `facet.value` as the items have it in `data-keys`, and words. */
export interface Choice {picked: ReadonlySet<string>; query: string}

const facetOf = (key: string): string => key.slice(0, key.indexOf(".")), valueOf = (key: string): string => key.slice(key.indexOf(".") + 1);

/** Whether an item with these keys has one of what is picked in every facet, `free` apart. */
export const fits = (own: readonly string[], picked: ReadonlySet<string>, free?: string): boolean =>
  [...new Set([...picked].map(facetOf))].every((facet) => facet === free || own.some((key) => picked.has(key) && facetOf(key) === facet));

/** How many items a key would give in its facet, beside what is picked in the others. */
export const countOf = (key: string, items: readonly (readonly string[])[], picked: ReadonlySet<string>): number =>
  items.filter((own) => own.includes(key) && fits(own, picked, facetOf(key))).length;

const toggled = (picked: ReadonlySet<string>, key: string): Set<string> => new Set(picked.has(key) ? [...picked].filter((one) => one !== key) : [...picked, key]);

/** The query of an address with the choice in it, facets and values in the order of the keys; what is not chosen is not there, what is not ours stays. */
export function queryOf({picked, query}: Choice, keys: readonly string[], search = ""): string {
  const asked = new URLSearchParams(search), chosen = keys.filter((key) => picked.has(key));
  for (const name of [...keys.map(facetOf), "q"]) asked.delete(name);
  for (const facet of new Set(chosen.map(facetOf))) asked.set(facet, chosen.filter((key) => facetOf(key) === facet).map(valueOf).join("."));
  if (query.trim()) asked.set("q", query.trim());
  return asked.toString();
}

/** The choice that an address asks for; what is not offered is left out. */
export function choiceIn(search: string, keys: readonly string[]): Choice {
  const asked = new URLSearchParams(search);
  return {picked: new Set(keys.filter((key) => asked.get(facetOf(key))?.split(".").includes(valueOf(key)))), query: asked.get("q") ?? ""};
}

/** The records of a CSV whose first cell is one of `ids`, under its labels, byte for byte. */
export function recordsOf(csv: string, ids: ReadonlySet<string>): string {
  const [labels, ...records] = csv.match(/(?:[^\n"]|"(?:[^"]|"")*")+\n?/g) ?? [];
  return [labels, ...records.filter((record) => ids.has(record.slice(0, record.indexOf(","))))].join("");
}

async function save(from: string, ids: ReadonlySet<string>, name: string): Promise<void> {
  const csv = recordsOf(await (await fetch(from)).text(), ids), href = URL.createObjectURL(new Blob([csv], {type: "text/csv"}));
  Object.assign(document.createElement("a"), {href, download: name}).click();
  setTimeout(() => URL.revokeObjectURL(href), 10_000);
}

const keyOf = (chip: HTMLElement): string => chip.dataset["key"]!;

/** A list as a choice shows it: which items and groups, how many by chip. Says how many items are shown. */
function createList(list: HTMLElement, chips: readonly HTMLButtonElement[]): {items: HTMLElement[]; show: (choice: Choice) => number} {
  const items = [...list.querySelectorAll<HTMLElement>("[data-keys]")], groups = [...list.querySelectorAll<HTMLElement>("[data-group]")];
  const keys = items.map((item) => item.dataset["keys"]!.split(" "));
  let words: string[] | undefined;
  return {items, show: ({picked, query}) => {
    words ??= query.trim() ? items.map((item) => item.textContent) : undefined;
    const held = items.map((_, i) => !query.trim() || matches(words![i]!, query)), found = keys.filter((_, i) => held[i]);
    items.forEach((item, i) => { item.hidden = !held[i] || !fits(keys[i]!, picked); });
    for (const group of groups) {
      const count = group.querySelectorAll("[data-keys]:not([hidden])").length, said = group.querySelector("[data-count]");
      group.hidden = count === 0;
      if (said) said.textContent = String(count);
    }
    for (const chip of chips) {
      const count = countOf(keyOf(chip), found, picked), pressed = picked.has(keyOf(chip));
      chip.setAttribute("aria-pressed", String(pressed));
      chip.disabled = count === 0 && !pressed;
      chip.lastElementChild!.textContent = String(count);
    }
    return items.filter(({hidden}) => !hidden).length;
  }};
}

function bind(root: HTMLElement): void {
  const list = document.getElementById(root.dataset["finder"]!)!, chips = [...root.querySelectorAll<HTMLButtonElement>("[data-key]")], keys = chips.map(keyOf), {items, show} = createList(list, chips);
  const [input, status, clear, fold] = ["[type=search]", "[role=status]", "[data-clear]", "details"].map((one) => root.querySelector(one)) as [HTMLInputElement, HTMLElement, HTMLButtonElement, HTMLDetailsElement];
  const file = root.querySelector<HTMLAnchorElement>("[data-csv]"), whole = {status: status.textContent, file: file?.textContent ?? ""}, none: Choice = {picked: new Set(), query: ""};
  let choice = none;

  const take = (next: Choice): void => {
    choice = next;
    const count = show(choice), chosen = queryOf(choice, keys) !== "";
    status.textContent = !chosen ? whole.status : count ? root.dataset["found"]!.replace("#", String(count)) : root.dataset["none"]!;
    clear.disabled = !chosen;
    if (file) file.textContent = chosen ? file.dataset["csv"]! : whole.file;
  };
  const choose = (next: Choice, keep: "pushState" | "replaceState", hash = ""): void => {
    const query = queryOf(next, keys, location.search);
    history[keep](null, "", `${location.pathname}${query && `?${query}`}${hash}`);
    take(next);
  };
  const follow = (): void => {
    take(choiceIn(location.search, keys));
    input.value = choice.query;
    fold.open ||= choice.picked.size > 0;
  };
  /** An item that an address names is shown, whatever was chosen. */
  const seek = (): void => {
    const target = document.getElementById(location.hash.slice(1));
    if (!list.contains(target) || !target!.closest("[hidden]")) return;
    input.value = "";
    choose(none, "replaceState", location.hash);
    target!.scrollIntoView();
  };

  root.addEventListener("click", ({target}) => {
    const chip = (target as Element).closest<HTMLElement>("[data-key]");
    if (chip) choose({...choice, picked: toggled(choice.picked, keyOf(chip))}, "pushState");
  });
  input.addEventListener("input", () => choose({...choice, query: input.value}, "replaceState"));
  clear.addEventListener("click", () => {
    input.value = "";
    choose(none, "pushState");
    input.focus();
  });
  file?.addEventListener("click", (event) => {
    if (clear.disabled) return;
    event.preventDefault();
    void save(file.href, new Set(items.filter(({hidden}) => !hidden).map(({id}) => id)), file.download);
  });
  addEventListener("popstate", follow);
  addEventListener("hashchange", seek);
  follow();
  seek();
}

if (typeof document !== "undefined") for (const root of document.querySelectorAll<HTMLElement>("[data-finder]")) bind(root);
