/** Plain SVG among Plot's marks, in drawing units, where no scale has a say: land, bands. */
import type {Markish} from "@observablehq/plot";

/** The element `name` with its attributes, as a mark. */
export const shape = (name: string, attributes: Record<string, string | number>): Markish =>
  ((...[, , , , {document}]: [unknown, unknown, unknown, unknown, {document: Document}]) => {
    const element = document.createElementNS("http://www.w3.org/2000/svg", name);
    for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, String(value));
    return element;
  }) as unknown as Markish;
