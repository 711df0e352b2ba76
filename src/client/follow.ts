/** A chart that answers to a pointer, a finger and the keyboard. The page is read when it is asked for, since a reader's choices put other drawings and figures in. */
import type {Spot} from "../chart/spot.ts";
import {namedBy} from "./label.ts";
import {boxAt, isBeside, marksOf, originOf, shows} from "./mark.ts";
import {foundIn, nearest, sameTime, type Found} from "./nearest.ts";
import {clear, overlay} from "./overlay.ts";
import type {Box} from "./place.ts";
import {readStops, type Reading, type Stop} from "./stop.ts";
import {element, fill, spoken, stand, type Words} from "./tip.ts";
import {linesOf, walk} from "./walk.ts";

/** Most figures of one time that are told together. */
const together = 5;

/** What is shown: a stop in a drawing and, where the rest is dimmed for it, its series. */
interface Shown extends Found {svg: SVGSVGElement; line: readonly Stop[]; label?: Element | null}

export class Follower {
  readonly #figure: HTMLElement;
  readonly #drawing: HTMLElement;
  readonly #announce: (words: string) => void;
  readonly #words: Words;
  readonly #tip = element("div", "", "beside");
  readonly #keys: HTMLElement;
  #readings = new WeakMap<Element, Reading>();
  #now: Shown | undefined;
  /** What the keyboard shows, a resting pointer does not take away. */
  #byKey = false;

  /** `announce` says something to those who listen. */
  constructor(figure: HTMLElement, announce: (words: string) => void) {
    this.#figure = figure;
    this.#drawing = figure.querySelector<HTMLElement>(".drawing")!;
    this.#announce = announce;
    this.#words = JSON.parse(figure.dataset["words"]!) as Words;
    this.#keys = element("p", this.#words[0], "beside keys");
    this.#keys.id = `${figure.id}-keys`;
    this.#tip.ariaHidden = "true";
    for (const [name, value] of Object.entries({tabindex: "0", role: "application", "aria-labelledby": `${figure.id}-title`, "aria-describedby": this.#keys.id})) this.#drawing.setAttribute(name, value);
    this.#reset();
    this.#listen();
  }

  #listen(): void {
    const on = <K extends keyof HTMLElementEventMap>(type: K, answer: (event: HTMLElementEventMap[K]) => void) => this.#drawing.addEventListener(type, answer);
    // A finger that moves scrolls the page; the click after a tap is what it means.
    on("pointermove", (event) => { if (event.pointerType !== "touch" && (!this.#byKey || event.movementX || event.movementY)) this.#point(event); });
    on("pointerleave", ({pointerType}) => { if (pointerType !== "touch" && !this.#byKey) this.#hide(); });
    on("click", (event) => this.#point(event));
    on("keydown", (event) => this.#press(event));
    on("blur", () => this.#hide());
    this.#figure.addEventListener("lg:redrawn", () => this.#reset());
    document.addEventListener("pointerdown", ({target}) => { if (!this.#drawing.contains(target as Node)) this.#hide(); });
    document.addEventListener("keydown", ({key}) => { if (key === "Escape") this.#leave(); });
    document.addEventListener("scroll", ({target}) => { if ((target as Node).contains(this.#drawing)) this.#scroll(); }, {capture: true, passive: true});
    addEventListener("resize", () => this.#hide());
  }

  /** Forgets what was read. The drawing may have been written anew, with copies of our own elements in it. */
  #reset(): void {
    this.#hide();
    this.#readings = new WeakMap();
    for (const old of this.#drawing.querySelectorAll(".beside")) old.remove();
    this.#drawing.append(this.#tip, this.#keys);
  }

  #hide(): void {
    this.#tip.hidden = true;
    if (!this.#now) return;
    clear(this.#now.svg);
    this.#now = undefined;
  }

  /** What is shown goes first, then the focus: a reader who wants to read on is not thrown out of the chart. */
  #leave(): void {
    if (!this.#now && document.activeElement === this.#drawing) this.#drawing.blur();
    this.#hide();
  }

  #scroll(): void {
    if (this.#byKey) this.#stand();
    else this.#hide();
  }

  /** The drawing of the three that is seen. */
  #visible(): SVGSVGElement | undefined {
    return [...this.#drawing.querySelectorAll<SVGSVGElement>("svg[data-points]")].find((svg) => svg.getClientRects().length > 0);
  }

  #read(svg: SVGSVGElement): Reading {
    const reading = this.#readings.get(svg) ?? readStops(svg, this.#figure.querySelector("table[data-across]")!);
    this.#readings.set(svg, reading);
    return reading;
  }

  #show(next: Shown): void {
    const {svg, stop, spot, line} = next, before = this.#now, reading = this.#read(svg);
    if (before?.svg === svg && before.spot === spot && before.line[0] === line[0]) return;
    if (before?.svg !== svg) this.#hide();
    this.#now = next;
    // The ends of a range are shown at once; the measures of a thing all stand at one spot. All figures of one time are told where they are few.
    overlay(svg, reading, stop.figures[1] ? [spot] : stop.spots, stop.panel, line);
    const all = reading.first === "x" && !line.length ? sameTime(reading, stop) : [];
    fill(this.#tip, stop, all.length > together || !all.length ? [stop] : all, JSON.parse(this.#figure.dataset["sources"]!) as string[], this.#words);
    this.#tip.hidden = false;
    this.#stand();
  }

  #stand(): void {
    if (!this.#now) return;
    const {svg, spot, label} = this.#now, {first} = this.#read(svg), {left, top, width} = svg.getBoundingClientRect(), scale = width / svg.viewBox.baseVal.width, box = boxAt(svg, spot, first);
    // The figure's own words, and the name that is pointed at, stay in sight.
    const words = [...svg.querySelectorAll("text")].filter((text) => text === label || isBeside(originOf(text), spot)).map((text) => text.getBoundingClientRect());
    const boxes = [{left: left + box.left * scale, top: top + box.top * scale, right: left + box.right * scale, bottom: top + box.bottom * scale}, ...words];
    const whole: Box = {left: Math.min(...boxes.map((one) => one.left)), top: Math.min(...boxes.map((one) => one.top)), right: Math.max(...boxes.map((one) => one.right)), bottom: Math.max(...boxes.map((one) => one.bottom))};
    stand(this.#tip, this.#drawing, whole, first === "x");
  }

  #point(event: MouseEvent): void {
    const svg = this.#visible();
    if (!svg) return;
    const target = event.target as Element, reading = this.#read(svg), text = target.closest("text"), names = text ? namedBy(text.textContent, reading.names) : [];
    const line = reading.stops.filter(({name}) => names.includes(name)), found = this.#under(target, svg, reading) ?? nearest(line.length ? {...reading, stops: line, frames: []} : reading, placeIn(svg, event));
    this.#byKey = false;
    if (found) this.#show({...found, svg, line, label: line.length ? text : null});
  }

  /** Blocks and circles are their own target; in rows and along time the whole row, or time, is. */
  #under(target: Element, svg: SVGSVGElement, {first, stops}: Reading): Found | undefined {
    const mark = first ? undefined : marksOf(svg).find((one) => one.element === target);
    return mark && foundIn(stops).find(({spot}) => shows(mark, spot));
  }

  #press(event: KeyboardEvent): void {
    const svg = this.#visible();
    if (!svg || event.altKey || event.ctrlKey || event.metaKey) return;
    const lines = linesOf(this.#read(svg)), stop = walk(lines, this.#now?.stop, event.key);
    if (!stop) return;
    event.preventDefault();
    this.#byKey = true;
    const apart = lines.length > 1 && (/Up|Down/.test(event.key) || this.#now?.line.length);
    this.#show({svg, stop, spot: stop.spots[0]!, line: apart ? lines.find((one) => one.includes(stop))! : []});
    svg.querySelector(".over")?.scrollIntoView({block: "nearest"});
    this.#announce(spoken(stop, this.#words));
  }
}

/** Where an event is, in units of the drawing. */
function placeIn(svg: SVGSVGElement, {clientX, clientY}: MouseEvent): Spot {
  const {left, top, width} = svg.getBoundingClientRect(), scale = svg.viewBox.baseVal.width / width;
  return [(clientX - left) * scale, (clientY - top) * scale];
}
