/**
 * Narrows a list by what its items say of themselves: `data-<facet>="a b"`. Chips of one facet widen each other, facets narrow each other, and words must all be
 * there. What is chosen is in the address (`?theme=exports&form=line.bar&q=…`). Without script the list is whole.
 */
import {matches} from "./find.ts";

/** Values by facet. */
export type Values = Readonly<Record<string, readonly string[]>>;

/** True for an item that has one of the chosen values of every facet with a choice. */
export const fits = (own: Values, chosen: Values): boolean =>
  Object.entries(chosen).every(([facet, values]) => values.length === 0 || values.some((value) => own[facet]?.includes(value)));

/** How many items a value would leave if it were chosen in its facet, the choices of the other facets as they are. */
export const countOf = (items: readonly Values[], chosen: Values, facet: string, value: string): number =>
  items.filter((own) => fits(own, {...chosen, [facet]: [value]})).length;

/** The choices of an address, those alone that there are chips for. */
export function readChosen(search: string, known: Values): Values {
  const asked = new URLSearchParams(search);
  return Object.fromEntries(Object.entries(known).map(([facet, values]) => [facet, (asked.get(facet) ?? "").split(".").filter((value) => values.includes(value))]));
}

/** An address with the choices in it, and nothing for a facet without one. */
export function writeChosen(href: string, chosen: Values, words: string): string {
  const address = new URL(href);
  for (const [name, value] of [...Object.entries(chosen).map(([facet, values]) => [facet, values.join(".")] as const), ["q", words.trim()] as const]) {
    if (value) address.searchParams.set(name, value);
    else address.searchParams.delete(name);
  }
  return address.href;
}

function bind(box: HTMLElement): void {
  const list = document.getElementById(box.dataset["facets"]!)!, items = [...list.querySelectorAll<HTMLElement>("[data-item]")], groups = [...list.querySelectorAll<HTMLElement>("[data-group]")];
  const chips = [...box.querySelectorAll<HTMLButtonElement>("button[data-facet]")].map((chip) => ({chip, facet: chip.dataset["facet"]!, value: chip.value, count: chip.querySelector(".count")!}));
  const field = box.querySelector<HTMLInputElement>("input")!, status = box.querySelector<HTMLElement>("[role=status]")!, clear = box.querySelector<HTMLButtonElement>("[data-clear]")!, folds = [...box.querySelectorAll("details")];
  const known: Record<string, string[]> = {};
  for (const {facet, value} of chips) (known[facet] ??= []).push(value);
  const own = items.map((item): Values => Object.fromEntries(Object.keys(known).map((facet) => [facet, (item.getAttribute(`data-${facet}`) ?? "").split(" ")])));
  let chosen: Values = {}, words: string[] | undefined;

  const show = (): void => {
    const query = field.value, held = query.trim() ? (words ??= items.map((item) => item.textContent!)).map((text) => matches(text, query)) : undefined;
    const found = own.filter((_, i) => !held || held[i]), shown = items.filter((item, i) => !(item.hidden = !(fits(own[i]!, chosen) && (!held || held[i]))));
    for (const group of groups) group.hidden = !group.querySelector("[data-item]:not([hidden])");
    for (const {chip, facet, value, count} of chips) {
      const pressed = chosen[facet]!.includes(value), left = countOf(found, chosen, facet, value);
      chip.setAttribute("aria-pressed", String(pressed));
      chip.disabled = left === 0 && !pressed;
      count.textContent = String(left);
    }
    const some = Object.values(chosen).some((values) => values.length > 0);
    clear.hidden = !some && !query.trim();
    status.textContent = (shown.length === items.length ? box.dataset["all"]! : shown.length ? box.dataset["status"]! : box.dataset["none"]!).replace("{shown}", String(shown.length)).replace("{all}", String(items.length));
  };
  const choose = (next: Values): void => { chosen = next; history.pushState(null, "", writeChosen(location.href, chosen, field.value)); show(); };
  const read = (): void => { chosen = readChosen(location.search, known); field.value = new URLSearchParams(location.search).get("q") ?? ""; show(); };

  for (const {chip, facet, value} of chips) chip.addEventListener("click", () => {
    const values = chosen[facet]!;
    choose({...chosen, [facet]: values.includes(value) ? values.filter((one) => one !== value) : [...values, value]});
  });
  field.addEventListener("input", () => { history.replaceState(null, "", writeChosen(location.href, chosen, field.value)); show(); });
  field.form?.addEventListener("submit", (event) => event.preventDefault());
  clear.addEventListener("click", () => { field.value = ""; choose(Object.fromEntries(Object.keys(known).map((facet) => [facet, []]))); field.focus(); });
  addEventListener("popstate", read);
  box.hidden = false;
  read();
  folds.forEach((fold, i) => { fold.open = (i === 0 && matchMedia("(min-width: 64rem)").matches) || fold.querySelector("[aria-pressed=true]") !== null; });
}

if (typeof document !== "undefined") for (const box of document.querySelectorAll<HTMLElement>("[data-facets]")) bind(box);
