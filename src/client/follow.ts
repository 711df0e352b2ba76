/** A chart that answers to a pointer, a finger and the keyboard. The page is read when it is asked for, since a reader's choices put other drawings and figures in. */
import type {Spot} from "../chart/spot.ts";
import {namedBy} from "./label.ts";
import {boxAt, isBeside, marksOf, originOf, shows} from "./mark.ts";
import {foundIn, nearest, sameTime, type Found} from "./nearest.ts";
import {clear, overlay} from "./overlay.ts";
import {around, type Box} from "./place.ts";
import {readStops, type Reading, type Stop} from "./stop.ts";
import {element, fill, spoken, stand, type Words} from "./tip.ts";
import {linesOf, walk} from "./walk.ts";

/** Most figures of one time that are told together. */
const together = 5;

/** The drawing of the three that is seen, and how its units become CSS px of the viewport. */
interface Sight {svg: SVGSVGElement; reading: Reading; left: number; top: number; scale: number}
/** What is shown: a stop in a drawing, the series that the rest is dimmed for, and its name where that is pointed at. */
interface Shown extends Found {svg: SVGSVGElement; line: readonly Stop[]; label?: Element | null | undefined}

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
    const on = <K extends keyof HTMLElementEventMap>(target: EventTarget, type: K | "lg:redrawn", answer: (event: HTMLElementEventMap[K]) => void) => target.addEventListener(type, answer as EventListener, {capture: target === document, passive: type === "scroll"});
    const drawing = this.#drawing, holds = (target: EventTarget | null) => drawing.contains(target as Node);
    // A finger that moves scrolls the page; the click after a tap is what it means.
    on(drawing, "pointermove", (event) => { if (event.pointerType !== "touch" && (!this.#byKey || event.movementX || event.movementY)) this.#point(event); });
    on(drawing, "pointerleave", ({pointerType}) => { if (pointerType !== "touch" && !this.#byKey) this.#hide(); });
    on(drawing, "click", (event) => this.#point(event));
    on(drawing, "keydown", (event) => this.#press(event));
    on(drawing, "blur", this.#hide);
    on(this.#figure, "lg:redrawn", () => this.#reset());
    on(document, "pointerdown", ({target}) => { if (!holds(target)) this.#hide(); });
    on(document, "keydown", ({key}) => { if (key === "Escape") this.#leave(); });
    on(document, "scroll", ({target}) => { if ((target as Node).contains(drawing)) (this.#byKey ? this.#stand : this.#hide)(); });
    on(window, "resize", this.#hide);
  }

  /** Forgets what was read. The drawing may have been written anew, with copies of our own elements in it. */
  #reset(): void {
    this.#hide();
    this.#readings = new WeakMap();
    for (const old of this.#drawing.querySelectorAll(".beside")) old.remove();
    this.#drawing.append(this.#tip, this.#keys);
  }

  #hide = (): void => {
    this.#tip.hidden = true;
    if (this.#now) clear(this.#now.svg);
    this.#now = undefined;
  };

  /** What is shown goes first, then the focus: a reader who wants to read on is not thrown out of the chart. */
  #leave(): void {
    if (!this.#now && document.activeElement === this.#drawing) this.#drawing.blur();
    this.#hide();
  }

  #look(): Sight | undefined {
    const svg = [...this.#drawing.querySelectorAll<SVGSVGElement>("svg[data-points]")].find((one) => one.getClientRects()[0]);
    if (!svg) return undefined;
    const reading = this.#readings.get(svg) ?? readStops(svg, this.#figure.querySelector("table[data-across]")!), {left, top, width} = svg.getBoundingClientRect();
    this.#readings.set(svg, reading);
    return {svg, reading, left, top, scale: width / svg.viewBox.baseVal.width};
  }

  #show(next: Shown, reading: Reading): void {
    const {svg, stop, spot, line} = next, before = this.#now;
    if (before?.svg === svg && before.spot === spot && before.line[0] === line[0]) return;
    this.#hide();
    this.#now = next;
    // The ends of a range are shown at once; the measures of a thing all stand at one spot. All figures of one time are told where they are few.
    overlay(svg, reading, stop.figures[1] ? [spot] : stop.spots, stop.panel, line);
    const all = reading.first === "x" && !line[0] ? sameTime(reading, stop) : [];
    fill(this.#tip, stop, all[together] || !all[0] ? [stop] : all, JSON.parse(this.#figure.dataset["sources"]!) as string[], this.#words);
    this.#tip.hidden = false;
    this.#stand();
  }

  #stand = (): void => {
    const sight = this.#look(), now = this.#now;
    if (!sight || !now) return;
    const {svg, reading: {first}, left, top, scale} = sight, mark = boxAt(svg, now.spot, first), box: Box = {left: left + mark.left * scale, top: top + mark.top * scale, right: left + mark.right * scale, bottom: top + mark.bottom * scale};
    // The figure's own words, and the name that is pointed at, stay in sight.
    const words = [...svg.querySelectorAll("text")].filter((text) => text === now.label || isBeside(originOf(text), now.spot)).map((text) => text.getBoundingClientRect());
    stand(this.#tip, this.#drawing, around([box, ...words]), first === "x");
  };

  #point({target, clientX, clientY}: MouseEvent): void {
    const sight = this.#look();
    if (!sight) return;
    const {svg, reading, left, top, scale} = sight, text = (target as Element).closest("text"), names = text ? namedBy(text.textContent, reading.names) : [];
    const line = reading.stops.filter(({name}) => names.includes(name)), place: Spot = [(clientX - left) / scale, (clientY - top) / scale];
    const found = under(target, svg, reading) ?? nearest(line[0] ? {...reading, stops: line, frames: []} : reading, place);
    this.#byKey = false;
    if (found) this.#show({...found, svg, line, label: line[0] && text}, reading);
  }

  #press(event: KeyboardEvent): void {
    const sight = this.#look();
    if (!sight || event.altKey || event.ctrlKey || event.metaKey) return;
    const {svg, reading} = sight, lines = linesOf(reading), stop = walk(lines, this.#now?.stop, event.key);
    if (!stop) return;
    event.preventDefault();
    this.#byKey = true;
    const isApart = lines[1] && (/Up|Down/.test(event.key) || this.#now?.line[0]);
    this.#show({svg, stop, spot: stop.spots[0]!, line: isApart ? lines.find((one) => one.includes(stop))! : []}, reading);
    svg.querySelector(".ring")!.scrollIntoView({block: "nearest"});
    this.#announce(spoken(stop, this.#words));
  }
}

/** Blocks and circles are their own target; in rows and along time the whole row, or time, is. */
function under(target: EventTarget | null, svg: SVGSVGElement, {first, stops}: Reading): Found | undefined {
  const mark = first ? undefined : marksOf(svg).find((one) => one.element === target);
  return mark && foundIn(stops).find(({spot}) => shows(mark, spot));
}
