/** The words beside a figure, and the same to be spoken. */
import {placeBox, type Box} from "./place.ts";
import type {Stop} from "./stop.ts";

/** What is said beside the figures, in the page's language: the chart's `data-words`. */
export type Words = [keys: string, source: string, and: string, ours: string, comma: string, colon: string];

/** "Zhejiang, 2023: 52.5%". */
export function spoken({name, time, figures, ours}: Stop, [, , and, oursWords, comma, colon]: Words): string {
  const values = figures.map(({label, value}) => (label && label + colon) + value).join(and);
  return [[name, time].filter(Boolean).join(comma), values].filter(Boolean).join(colon) + (ours ? comma + oursWords : "");
}

/** Fills the box: the time, or the thing that is measured, a row for each figure, the nearest marked, and who says so. */
export function fill(tip: HTMLElement, stop: Stop, shown: readonly Stop[], publishers: readonly string[], [, source, and, oursWords]: Words): void {
  const ours = shown.every((one) => one.ours), row = (label: string, value = "", isOn = false): HTMLElement => {
    const line = element("p", label, isOn ? "on" : "");
    line.append(element("span", value));
    return line;
  };
  const rows = stop.figures[1] ? [row(stop.name, "", true), ...stop.figures.map(({label, value}) => row(label, value))] : [
    element("small", stop.time), ...shown.map((one) => row(one.name + (one.ours && !ours ? ` (${oursWords})` : ""), one.figures[0]?.value, one === stop)),
  ];
  const names = new Set([stop, ...shown].flatMap((one) => one.sources.map((i) => publishers[i])));
  tip.replaceChildren(...rows, element("small", source + [...names, ours && oursWords].filter(Boolean).join(and)));
}

export function element(name: string, words: string, look = ""): HTMLElement {
  return Object.assign(document.createElement(name), {className: look, textContent: words});
}

/** Puts the box beside `mark`, in CSS px of the viewport, where the reader can see all of it. In a narrow drawing in time it stands outside. */
export function stand(tip: HTMLElement, drawing: Element, mark: Box, inTime: boolean): void {
  const edge = 6, outer = drawing.getBoundingClientRect(), {clientWidth, clientHeight} = document.documentElement;
  const [x, y] = placeBox(mark, tip.offsetWidth, tip.offsetHeight, {left: edge, top: edge, right: clientWidth - edge, bottom: clientHeight - edge}, inTime ? outer : undefined);
  tip.style.translate = `${Math.round(x - outer.left)}px ${Math.round(y - outer.top)}px`;
}
