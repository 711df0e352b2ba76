/** The words of a drawing: what is set in which weight, and in which face. */
import type {Face, Weight} from "./typeface.ts";

/** An SVG text as a document of its own, to be read and changed. `document` is any of the same make. */
export const parseSvg = (svg: string, document: Document): XMLDocument => new document.defaultView!.DOMParser().parseFromString(svg, "image/svg+xml");

/** Each piece of words in `svg` with the weight it inherits. */
function pieces(svg: XMLDocument): {node: Text; weight: Weight}[] {
  return [...svg.querySelectorAll("text, text tspan")].flatMap((element) => {
    const asked = Number(element.closest("[font-weight]")?.getAttribute("font-weight") ?? 400), weight = asked >= 700 ? 700 : asked > 500 ? 600 : 400;
    return [...element.childNodes].filter((node) => node.nodeType === node.TEXT_NODE).map((node) => ({node: node as Text, weight} as const));
  });
}

export function writtenIn(svg: XMLDocument): Record<Weight, Set<string>> {
  const found = {400: new Set<string>(), 600: new Set<string>(), 700: new Set<string>()};
  for (const {node, weight} of pieces(svg)) for (const character of node.data) found[weight].add(character);
  return found;
}

/** Names in `svg` itself the face of each run of characters: some programs try one family of a list for a whole text, and then any face of any weight. */
export function nameFaces(svg: XMLDocument, faces: readonly Face[]): void {
  for (const {node, weight} of pieces(svg)) {
    const own = faces.filter((face) => face.weight === weight);
    const runs = runsOf(node.data, (character) => own.find((face) => face.characters.has(character))?.family);
    node.replaceWith(...runs.map(([family, words]) => {
      if (!family) return svg.createTextNode(words);
      const part = svg.createElementNS("http://www.w3.org/2000/svg", "tspan");
      part.setAttribute("font-family", `'${family}'`);
      part.textContent = words;
      return part;
    }));
  }
}

/** `words` in runs of characters for which `of` says the same. */
function runsOf<T>(words: string, of: (character: string) => T): [T, string][] {
  const runs: [T, string][] = [];
  for (const character of words) {
    const last = runs.at(-1), value = of(character);
    if (last && last[0] === value) last[1] += character;
    else runs.push([value, character]);
  }
  return runs;
}
