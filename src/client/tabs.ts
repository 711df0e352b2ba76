/** Links to the parts of a chart's page become tabs: the part asked for stands right under the chart's head. The choice is in the address. */

function bind(nav: HTMLElement): void {
  const figure = nav.closest<HTMLElement>("figure")!, links = [...nav.querySelectorAll<HTMLAnchorElement>("[data-tab]")];
  nav.setAttribute("role", "tablist");
  const show = (name: string, focus = false): void => {
    const known = links.some((link) => link.dataset["tab"] === name) ? name : "chart";
    figure.dataset["tab"] = known;
    if (known === "table") figure.querySelector("details.table-part")?.setAttribute("open", "");
    for (const link of links) {
      const on = link.dataset["tab"] === known;
      link.setAttribute("aria-selected", String(on));
      link.tabIndex = on ? 0 : -1;
      if (on && focus) link.focus();
    }
  };
  const choose = (name: string, focus = false): void => {
    const address = new URL(location.href);
    if (name === "chart") address.searchParams.delete("tab");
    else address.searchParams.set("tab", name);
    history.pushState(null, "", address);
    show(name, focus);
  };
  const asked = (): string => new URLSearchParams(location.search).get("tab") ?? "chart";
  for (const link of links) {
    link.setAttribute("role", "tab");
    link.removeAttribute("aria-current");
    link.addEventListener("click", (event) => { event.preventDefault(); choose(link.dataset["tab"]!); });
  }
  nav.addEventListener("keydown", (event) => {
    const way = {ArrowRight: 1, ArrowLeft: -1}[event.key], at = links.indexOf(event.target as HTMLAnchorElement);
    if (!way || at < 0) return;
    event.preventDefault();
    choose(links[(at + way + links.length) % links.length]!.dataset["tab"]!, true);
  });
  addEventListener("popstate", () => show(asked()));
  show(asked());
}

for (const nav of document.querySelectorAll<HTMLElement>("[data-tabs]")) bind(nav);
