/** The texts of a drawing as a browser lays them out. */
import type {Page} from "playwright-core";

/** One line of text; its box, in CSS px from the drawing's corner, holds the letters and not the room round them. */
export interface Line {words: string; px: number; left: number; right: number; top: number; bottom: number}
export interface DrawnText {name: string; size: string; width: number; height: number; lines: Line[]}

/** The texts of every drawing of a page that is displayed; of a document that is one drawing, its own. */
export function drawnTexts(page: Page): Promise<DrawnText[]> {
  return page.evaluate(() => {
    const root = document.documentElement, inPage = document.querySelectorAll<SVGSVGElement>("figure[data-chart] svg[data-size]");
    const drawings = root instanceof SVGSVGElement ? [root] : [...inPage];
    return drawings.filter((svg) => svg.getBoundingClientRect().width > 0).map((svg) => {
      const {left, top, width, height} = svg.getBoundingClientRect();
      const seen = {opacityProperty: true, visibilityProperty: true};
      const texts = [...svg.querySelectorAll("text")].filter((text) => text.checkVisibility(seen));
      const lines = texts.flatMap((text) => linesOf(text, left, top));
      return {name: svg.id, size: svg.getAttribute("data-size") ?? "", width, height, lines};
    });

    function linesOf(text: SVGTextElement, left: number, top: number): Line[] {
      const matrix = text.getScreenCTM()!;
      return runs(text).map(([from, to]) => {
        const words = (text.textContent ?? "").slice(from, to + 1).trim();
        const em = Number.parseFloat(getComputedStyle(text).fontSize), isHan = /[\u4e00-\u9fff]/.test(words);
        const {x, y} = text.getStartPositionOfChar(from), end = text.getEndPositionOfChar(to).x;
        const over = y - em * (isHan ? 0.84 : 0.74), under = y + em * (isHan ? 0.1 : 0.2);
        const corners = [[x, over], [end, over], [x, under], [end, under]].map(([cx, cy]) => new DOMPoint(cx, cy).matrixTransform(matrix));
        const xs = corners.map((corner) => corner.x - left), ys = corners.map((corner) => corner.y - top);
        const box = {left: Math.min(...xs), right: Math.max(...xs), top: Math.min(...ys), bottom: Math.max(...ys)};
        return {words, px: em * Math.hypot(matrix.a, matrix.b), ...box};
      });
    }

    /** First and last character of each line: a line ends where the next character stands on another height. */
    function runs(text: SVGTextElement): [from: number, to: number][] {
      const found: [number, number][] = [];
      let height = NaN;
      for (let i = 0; i < text.getNumberOfChars(); i++) {
        const {y} = text.getStartPositionOfChar(i);
        if (Math.abs(y - height) < 1) found.at(-1)![1] = i;
        else found.push([i, i]);
        height = y;
      }
      return found;
    }
  });
}

/** Pairs of lines that lie on each other: by more than 2 px of width and 30 per cent of the smaller one's height. */
export function overlaps(lines: readonly Line[]): [Line, Line][] {
  return lines.flatMap((a, i) => lines.slice(i + 1).flatMap((b): [Line, Line][] => {
    const wide = Math.min(a.right, b.right) - Math.max(a.left, b.left);
    const high = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
    return wide > 2 && high > 0.3 * Math.min(a.bottom - a.top, b.bottom - b.top) ? [[a, b]] : [];
  }));
}

/** Lines that reach out of a drawing by more than 2 px. */
export function outside({lines, width, height}: DrawnText): Line[] {
  return lines.filter(({left, right, top, bottom}) => left < -2 || top < -2 || right > width + 2 || bottom > height + 2);
}
