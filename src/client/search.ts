/** Opens the search: by its link, "/", or Ctrl or Cmd and K. All else is fetched then. Without script, or if that fails, the link leads to the page of lists. */

const link = document.querySelector<HTMLAnchorElement>("[data-search]")!;

function open(event: Event): void {
  event.preventDefault();
  const field = document.querySelector<HTMLElement>("[data-search-field]");
  if (field) field.focus();
  else import("./search-dialog.ts").then(({open}) => open(link)).catch(() => location.assign(link.href));
}

link.addEventListener("click", (event) => { if (!event.ctrlKey && !event.metaKey && !event.shiftKey) open(event); });
addEventListener("keydown", (event) => {
  const {key, target} = event, command = event.ctrlKey || event.metaKey;
  if (event.altKey || event.isComposing || document.querySelector("dialog[open]")) return;
  if (command ? key.toLowerCase() === "k" : key === "/" && !(target as Element).closest?.("input, textarea, select")) open(event);
});
