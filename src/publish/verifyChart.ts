import type {Element, ElementContent} from "hast";

/** Containers that hold shapes for others to use and paint nothing themselves. */
const hidden = new Set(["defs", "clipPath", "mask", "marker", "pattern", "symbol"]);

/** What is wrong with a figure that carries `data-chart`: it must hold `data-drawings` drawings, each with a mark or the class no-data. */
export function chartFaults(figure: Element): string[] {
  const {dataChart, dataDrawings} = figure.properties;
  const expected = Number(dataDrawings);
  const drawings = outermost(figure, "svg");
  const chart = `the chart "${dataChart}"`;
  if (!Number.isInteger(expected) || expected < 1) return [`${chart} does not say in data-drawings how many drawings it has.`];
  if (drawings.length !== expected) return [`${chart} has ${drawings.length} of its ${expected} drawings.`];
  const empty = drawings.filter((drawing) => !hasClass(drawing, "no-data") && !isDrawn(drawing));
  return empty.length ? [`${chart} shows nothing in ${empty.length} of its ${expected} drawings.`] : [];
}

function outermost(node: Element, tagName: string): Element[] {
  return elements(node).flatMap((child) => (child.tagName === tagName ? [child] : outermost(child, tagName)));
}

function isDrawn(node: Element): boolean {
  return elements(node).some((child) => !hidden.has(child.tagName) && (hasGeometry(child) || isDrawn(child)));
}

function hasGeometry({tagName, properties}: Element): boolean {
  const number = (name: string) => Number(properties[name] ?? 0);
  if (tagName === "path") return /[LHVCSQTAZ]/i.test(String(properties.d ?? ""));
  if (tagName === "rect") return number("width") > 0 && number("height") > 0;
  if (tagName === "circle") return number("r") > 0;
  return tagName === "line" && (number("x1") !== number("x2") || number("y1") !== number("y2"));
}

function hasClass({properties}: Element, name: string): boolean {
  return Array.isArray(properties.className) && properties.className.includes(name);
}

function elements(node: Element): Element[] {
  return node.children.filter((child: ElementContent) => child.type === "element");
}
