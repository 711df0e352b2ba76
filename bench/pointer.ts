/**
 * Moves a pointer over a chart of 60 series and 60 years, a line and a heatmap, and prints what each move costs, layout included. Needs the built site.
 *
 *   node bench/pointer.ts [moves]
 */
import type {Page} from "playwright-core";
import {Stage} from "../test/browser/stage.ts";

const moves = Number(process.argv[2] ?? 2000), many = 60, width = 720, height = 600;
const stage = await Stage.open(), page = await stage.page();

/** Puts a chart of our own in the place of one on a page: each figure a circle on a line, or a block, a cell in a table of its own. */
function place(page: Page, kind: "line" | "cell"): Promise<void> {
  return page.evaluate(({kind, many, width, height}) => {
    const figure = document.querySelector<HTMLElement>("figure[data-chart]")!, years = Array.from({length: many}, (_, i) => i), spot = (s: number, y: number) => [((y + 0.5) * width) / many, kind === "line" ? (height * (1 + Math.sin(s * 7 + y / 9))) / 2 : ((s + 0.5) * height) / many] as const;
    const spots = years.flatMap((s) => years.map((y) => spot(s, y).map((n) => n.toFixed(1)).join()));
    const marks = years.map((s) => (kind === "line" ? `<path fill="none" stroke="red" d="M${years.map((y) => spot(s, y).join()).join("L")}"></path>` : years.map((y) => `<rect x="${(y * width) / many}" y="${(s * height) / many}" width="11" height="9" fill="red"></rect>`).join("")));
    const names = years.map((s) => `<g fill="red"><text transform="translate(${width - 60},${spot(s, many - 1)[1]})" font-size="13">Series ${s}</text></g>`);
    for (const svg of figure.querySelectorAll<SVGElement>("svg[data-size]")) {
      svg.innerHTML = `${kind === "line" ? marks.map((one) => `<g>${one}</g>`).join("") : `<g>${marks.join("")}</g>`}${names.join("")}`;
      svg.setAttribute("viewBox", `0 0 ${width} ${height}`);
      svg.dataset["points"] = spots.join(" ");
      if (kind === "line") svg.dataset["first"] = "x";
      else delete svg.dataset["first"];
    }
    const table = figure.querySelector<HTMLTableElement>("table[data-across]")!;
    table.dataset["across"] = "series";
    table.tHead!.innerHTML = `<tr><th>Period</th>${years.map((s) => `<th>Series ${s}</th>`).join("")}</tr>`;
    table.tBodies[0]!.innerHTML = years.map((y) => `<tr><th>${1960 + y}</th>${years.map((s) => `<td data-i="${s * many + y}">${s + y}</td>`).join("")}</tr>`).join("");
    figure.dispatchEvent(new CustomEvent("lg:redrawn", {bubbles: true}));
    figure.querySelector(".drawing")!.scrollIntoView();
  }, {kind, many, width, height});
}

/** Milliseconds of each move, from the event to a page that is laid out again. */
const times = (page: Page, moves: number): Promise<number[]> => page.evaluate((moves) => {
  const svg = [...document.querySelectorAll("figure[data-chart] svg[data-points]")].find((one) => one.getClientRects().length)!, {left, top, width, height} = svg.getBoundingClientRect();
  return Array.from({length: moves}, (_, i) => {
    // Steps that come to all of the drawing, and to its labels too.
    const clientX = left + ((i * 0.6180339887) % 1) * width, clientY = Math.max(1, top) + ((i * 0.7548776662) % 1) * Math.min(height, innerHeight - 20), target = document.elementFromPoint(clientX, clientY) ?? svg, start = performance.now();
    target.dispatchEvent(new PointerEvent("pointermove", {clientX, clientY, bubbles: true, pointerType: "mouse", movementX: 1}));
    document.body.getBoundingClientRect();
    return performance.now() - start;
  });
}, moves);

for (const kind of ["line", "cell"] as const) {
  await stage.visit(page, "/charts/world-export-share/");
  await place(page, kind);
  const all = await times(page, moves), sorted = all.toSorted((a, b) => a - b), at = (share: number) => sorted[Math.floor((sorted.length - 1) * share)]!.toFixed(2);
  console.log(`${kind}, ${many} × ${many}, ${moves} moves: median ${at(0.5)} ms, 95th percentile ${at(0.95)} ms, most ${at(1)} ms, the first ${all[0]!.toFixed(2)} ms`);
}
await stage.close();
