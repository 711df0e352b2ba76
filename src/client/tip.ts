/** The words beside a figure, and the same to be spoken. */
import {placeBox, type Box} from "./place.ts";
import type {Stop} from "./stop.ts";

/** What is said beside the figures, in the page's language: the chart's `data-words`. */
export interface Words {keys: string; source: string; and: string; ours: string; comma: string; colon: string}
export const parseWords = (json: string): Words => {
  const [keys, source, and, ours, comma, colon] = JSON.parse(json) as [string, string, string, string, string, string];
  return {keys, source, and, ours, comma, colon};
};

/** "Zhejiang, 2023: 52.5%". */
export function spoken({name, time, figures, ours}: Stop, words: Words): string {
  const values = figures.map(({label, value}) => (label ? label + words.colon + value : value)).join(words.and);
  return [name, time].filter(Boolean).join(words.comma) + (values && words.colon + values) + (ours ? words.comma + words.ours : "");
}

/** Fills the box: the time, or the thing that is measured, a row for each figure, the nearest marked, and who says so. */
export function fill(tip: HTMLElement, stop: Stop, shown: readonly Stop[], publishers: readonly string[], words: Words): void {
  const ours = shown.every((one) => one.ours), row = (label: string, value: string, look: string): HTMLElement => {
    const line = element("p", label, look);
    line.append(element("b", value));
    return line;
  };
  const rows = stop.figures[1] ? [row(stop.name, "", "on"), ...stop.figures.map(({label, value}) => row(label, value, ""))] : [
    element("small", stop.time),
    ...shown.map((one) => row(one.name + (one.ours && !ours ? ` (${words.ours})` : ""), one.figures[0]?.value ?? "", one === stop ? "on" : "")),
  ];
  const names = [...new Set([stop, ...shown].flatMap((one) => one.sources))].map((i) => publishers[i]);
  tip.replaceChildren(...rows, element("small", words.source + [...names, ...(ours ? [words.ours] : [])].filter(Boolean).join(words.and)));
}

export function element(name: string, words: string, look = ""): HTMLElement {
  const one = document.createElement(name);
  one.className = look;
  one.textContent = words;
  return one;
}

/** Puts the box beside `mark`, in CSS px of the viewport, where the reader can see all of it. In a narrow drawing in time it stands outside. */
export function stand(tip: HTMLElement, drawing: Element, mark: Box, inTime: boolean): void {
  const edge = 6, outer = drawing.getBoundingClientRect(), {clientWidth, clientHeight} = document.documentElement;
  const [x, y] = placeBox(mark, tip.offsetWidth, tip.offsetHeight, {left: edge, top: edge, right: clientWidth - edge, bottom: clientHeight - edge}, inTime ? outer : undefined);
  tip.style.translate = `${Math.round(x - outer.left)}px ${Math.round(y - outer.top)}px`;
}
