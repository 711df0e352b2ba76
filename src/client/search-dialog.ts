/** The search as a dialog over any page: a field, and under it what is found as one writes. Arrows move, Enter goes, Esc closes. */
import {loadSearch, type Search} from "./search-load.ts";
import {make, results, summary} from "./search-results.ts";

const most = 4;
let made: {dialog: HTMLDialogElement; field: HTMLInputElement} | undefined;

/** Opens it; when it closes, focus is where it was. */
export function open(link: HTMLAnchorElement): void {
  made ??= build(link);
  made.dialog.showModal();
  made.field.select();
}

function build(link: HTMLAnchorElement): NonNullable<typeof made> {
  const name = link.textContent!.trim();
  const field = make("input", {type: "search", name: "q", class: "input", role: "combobox", "aria-label": name, "aria-expanded": "false", "aria-controls": "search-list", "aria-autocomplete": "list", autocomplete: "off", autocapitalize: "off", spellcheck: "false", enterkeyhint: "search"});
  const close = make("button", {type: "button", class: "button"}, "×"), list = make("div", {id: "search-list", role: "listbox", "aria-label": name}), status = make("p", {role: "status", class: "search-status"}), keys = make("p", {class: "search-keys", "aria-hidden": "true"});
  const form = make("form", {action: link.href, role: "search"}, field, close), body = make("div", {class: "search-body"}, status, list), dialog = make("dialog", {class: "search", "aria-label": name}, form, body, keys);
  let search: Search | undefined, chosen = -1;

  const options = (): HTMLAnchorElement[] => [...list.querySelectorAll("a")];
  const choose = (index: number): void => {
    const all = options();
    chosen = all.length ? Math.max(-1, Math.min(index, all.length - 1)) : -1;
    all.forEach((option, i) => { option.id = `search-${i}`; option.tabIndex = -1; option.setAttribute("aria-selected", String(i === chosen)); });
    if (chosen < 0) field.removeAttribute("aria-activedescendant");
    else field.setAttribute("aria-activedescendant", `search-${chosen}`);
    all[chosen]?.scrollIntoView({block: "nearest"});
    if (chosen <= 0) body.scrollTop = 0;
  };
  const show = (): void => {
    if (!search) return;
    const query = field.value, answer = search.find(query);
    const all = (kind: string): string => `${link.href}?${new URLSearchParams({q: query.trim(), kind})}`;
    list.replaceChildren(...results(answer.found, search, most, all, true));
    status.textContent = summary(query, answer, search);
    field.setAttribute("aria-expanded", String(answer.found.length > 0));
    choose(-1);
  };
  field.addEventListener("input", show);
  field.addEventListener("keydown", (event) => {
    const way = {ArrowDown: 1, ArrowUp: -1}[event.key];
    if (event.isComposing) return;
    if (way) { event.preventDefault(); choose(chosen + way); }
    // Esc in a field of a search would first empty it; here it closes.
    if (event.key === "Escape") { event.preventDefault(); dialog.close(); }
    if (event.key === "Enter" && chosen >= 0) { event.preventDefault(); options()[chosen]!.click(); }
  });
  form.addEventListener("submit", (event) => { if (!field.value.trim()) event.preventDefault(); });
  close.addEventListener("click", () => dialog.close());
  // The ground beside the dialog is the dialog itself; all that is in it is a child. A link to a place on the same page leaves the dialog too.
  dialog.addEventListener("click", ({target}) => { if (target === dialog || (target as Element).closest("a")) dialog.close(); });
  document.body.append(dialog);
  loadSearch(link.dataset["search"]!).then((loaded) => {
    search = loaded;
    field.placeholder = loaded.words.placeholder;
    close.textContent = loaded.words.close;
    keys.textContent = loaded.words.keys;
    show();
  }).catch(() => location.assign(link.href));
  return {dialog, field};
}
