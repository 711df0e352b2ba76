/** The field on the page of the search. What finds is fetched when a reader comes to it, or when the address holds a query. */

const box = document.querySelector<HTMLElement>("[data-search-page]")!, ways = document.querySelector<HTMLElement>("[data-ways]")!, field = box.querySelector("input")!;
const query = new URLSearchParams(location.search).get("q") ?? "";

function load(): void {
  import("./search-found.ts").then(({wake}) => wake(box, ways)).catch(() => {
    ways.hidden = false;
    box.querySelector("[role=status]")!.textContent = box.dataset["failed"]!;
  });
}

field.value = query;
ways.hidden = query.trim() !== "";
if (query.trim()) load();
else field.addEventListener("focus", load, {once: true});
