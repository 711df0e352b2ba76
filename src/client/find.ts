/** Finds rows on a dataset's page. Without script the rows are all there, and the browser's own search opens them. */

/** Rows that hold every word of `query`, whatever their case; all of them for an empty one. */
export function matches(text: string, query: string): boolean {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  const held = text.toLowerCase();
  return words.every((word) => held.includes(word));
}

function addFilter(section: HTMLElement): void {
  const rows = [...section.querySelectorAll<HTMLElement>("[data-row]")];
  const groups = [...section.querySelectorAll<HTMLDetailsElement>("details.series")];
  const texts = new Map(rows.map((row) => [row, `${row.closest("details")?.querySelector("summary b")?.textContent ?? ""} ${row.textContent}`]));
  const input = section.querySelector<HTMLInputElement>(".filter input")!, status = section.querySelector("[role=status]")!;
  input.addEventListener("input", () => {
    for (const row of rows) row.hidden = !matches(texts.get(row)!, input.value);
    const found = rows.filter((row) => !row.hidden).length;
    for (const group of groups) {
      group.hidden = !group.querySelector("[data-row]:not([hidden])");
      group.open = input.value.trim() !== "" && !group.hidden && found < 200;
    }
    status.textContent = found === 0 ? input.dataset["none"]! : "";
  });
}

if (typeof document !== "undefined") for (const section of document.querySelectorAll<HTMLElement>("[data-filter]")) addFilter(section);
