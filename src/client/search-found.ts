/** What is found, on the page of the search: chips for the kinds, and every entry. The query and the kind are in the address. */
import {grouped} from "./search-index.ts";
import {loadSearch, type Search} from "./search-load.ts";
import {make, results, summary} from "./search-results.ts";

const most = 8;

/** Binds the field in `box`, and answers what is in it; `ways`, the lists beside it, make room while there is a query. */
export function wake(box: HTMLElement, ways: HTMLElement): void {
  const field = box.querySelector<HTMLInputElement>("input")!, status = box.querySelector<HTMLElement>("[role=status]")!, chips = box.querySelector<HTMLElement>(".chips")!, list = box.querySelector<HTMLElement>("[data-found]")!;
  const asked = (): URLSearchParams => new URLSearchParams(location.search);
  let search: Search | undefined;

  const load = (): Promise<void> => loadSearch(box.dataset["searchPage"]!).then((loaded) => { search = loaded; show(); }, () => { ways.hidden = false; status.textContent = box.dataset["failed"]!; });
  const address = (query: string, kind: string | null): URL => {
    const to = new URL(location.href);
    for (const [name, value] of [["q", query.trim()], ["kind", query.trim() && kind]] as const) if (value) to.searchParams.set(name, value); else to.searchParams.delete(name);
    return to;
  };
  const show = (): void => {
    const query = asked().get("q") ?? "";
    ways.hidden = query.trim() !== "";
    if (!search) return;
    const answer = search.find(query), groups = grouped(answer.found), wanted = asked().get("kind"), kind = groups.some(([own]) => own === wanted) ? wanted : null;
    const chip = (id: string | null, label: string, count: number): HTMLElement => {
      const link = make("a", {class: "chip", href: address(query, id).href, ...(id === kind && {"aria-current": "true"})}, label, " ", make("span", {class: "count"}, String(count)));
      link.addEventListener("click", (event) => { event.preventDefault(); history.pushState(null, "", address(query, id)); show(); chips.querySelector<HTMLElement>("[aria-current]")?.focus(); });
      return make("li", {}, link);
    };
    const {words, kinds} = search;
    chips.replaceChildren(...(groups.length > 1 ? [chip(null, words.everything, answer.found.length), ...groups.map(([id, own]) => chip(id, kinds.find((one) => one.id === id)!.label, own.length))] : []));
    list.replaceChildren(...results(kind ? answer.found.filter((one) => one.kind === kind) : answer.found, search, kind ? Infinity : most, (id) => address(query, id).href));
    status.textContent = summary(query, answer, search);
  };
  const ask = (): void => { history.replaceState(null, "", address(field.value, asked().get("kind"))); show(); };
  const read = (): void => { field.value = asked().get("q") ?? ""; show(); };

  field.addEventListener("input", ask);
  field.form!.addEventListener("submit", (event) => { event.preventDefault(); ask(); });
  addEventListener("popstate", read);
  ask();
  void load();
}
