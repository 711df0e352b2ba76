/** A chart's table, put into the page as the build puts it there. */
import type {Chart, Reading} from "../chart/chart.ts";
import {cellData, publishersOf, tableData} from "../chart/page-data.ts";
import type {Slice} from "../chart/slice.ts";
import {text, type Locale} from "../text/index.ts";

/** The table of exactly what is drawn. */
export function fillTable(table: HTMLElement, figure: HTMLElement, reading: Reading, {dataset}: Chart, {sources}: Slice, locale: Locale): void {
  const publishers = publishersOf(reading.selection, dataset.table.rows, (source) => sources[source]?.publisher[locale]), {columns, rows} = reading.table, data = cellData(reading.table, reading.selection, publishers);
  figure.dataset["sources"] = JSON.stringify(publishers.names);
  for (const [name, value] of Object.entries(tableData(reading.table))) table.setAttribute(name, value);
  const cell = (name: "td" | "th", words: string, attributes: Record<string, string>): HTMLElement => {
    const element = document.createElement(name);
    for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
    element.textContent = words;
    return element;
  };
  const head = document.createElement("tr"), body = document.createElement("tbody");
  head.append(...columns.map((label, i) => cell("th", label, {scope: "col", ...(i && {class: "numeric"})})));
  body.append(...rows.map((row, r) => {
    const line = document.createElement("tr");
    line.append(cell("th", row.head, {scope: "row", ...(row.head.length <= 18 && {class: "short"})}), ...row.cells.map((words, c) => {
      if (words !== null) return cell("td", words, {class: "numeric", ...data[r]?.[c]});
      const missing = cell("td", "", {class: "numeric missing"});
      missing.innerHTML = `<span aria-hidden="true">·</span><span class="sr-only"></span>`;
      missing.lastElementChild!.textContent = text(locale, "missing");
      return missing;
    }));
    return line;
  }));
  table.querySelector("caption")!.textContent = reading.subtitle;
  table.querySelector("thead")!.replaceChildren(head);
  table.querySelector("tbody")!.replaceWith(body);
}
