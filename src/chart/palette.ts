/** Colour: names of tokens in pages, literals in files that leave the site. */

/** One subject keeps one colour across the site. Values are places.id or series; colours are the categorical order of the identity. */
const subjects: Record<string, number> = {
  china: 2, zhejiang: 3, world: 5, "united-states": 3, india: 5, "united-kingdom": 6, japan: 7,
  beijing: 2, shanghai: 3, hangzhou: 6, shenzhen: 5, guangzhou: 7, chengdu: 8, nanjing: 4, suzhou: 4,
  guangdong: 6, jiangsu: 5, shandong: 7,
};
const order = [2, 3, 5, 6, 4, 7, 8];

export interface Hue {mark: string; label: string}
const categorical = (n: number): Hue => ({mark: `var(--color-cat-${n})`, label: `var(--color-label-${n})`});
export const hot: Hue = {mark: "var(--color-accent)", label: "var(--color-accent-ink)"};
export const pine: Hue = {mark: "var(--color-pine)", label: "var(--color-pine)"};
export const context: Hue = {mark: "var(--color-grey-3)", label: "var(--color-grey-2)"};
export const ink = "var(--color-ink)", grey1 = "var(--color-grey-1)", grey2 = "var(--color-grey-2)", grey3 = "var(--color-grey-3)", rule = "var(--color-rule)", paper = "var(--color-paper)", panel = "var(--color-panel)", land = "var(--color-land)", positive = "var(--color-positive)", negative = "var(--color-negative)";

/** Five steps from little to much, and the colour of words on each, 4.5:1 in both themes. */
export const sequence: readonly Hue[] = [1, 2, 3, 4, 5].map((n) => ({mark: `var(--color-seq-${n})`, label: n < 3 ? `var(--color-on-seq-${n})` : paper}));
/** Seven steps: three under a middle, from far to near, the middle itself, three over it; and the colour of words on each. */
export const divergence: readonly Hue[] = [1, 2, 3, 4, 5, 6, 7].map((n) => ({mark: `var(--color-div-${n})`, label: n > 2 && n < 6 ? `var(--color-on-div-${n})` : paper}));

/** Colours of a chart's series, in order: the focus hot, one other pine, several others by the registry, no two alike. */
export function hues(keys: readonly string[], focus: readonly string[]): Map<string, Hue> {
  const others = keys.filter((key) => !focus.includes(key));
  const taken = new Set<number>();
  const pick = (key: string): Hue => {
    if (others.length === 1) return pine;
    const wanted = subjects[key], free = order.find((n) => !taken.has(n) && !others.some((k) => k !== key && subjects[k] === n));
    const n = wanted && !taken.has(wanted) ? wanted : free;
    if (!n) return context;
    taken.add(n);
    return categorical(n);
  };
  return new Map(keys.map((key) => [key, focus.includes(key) ? hot : pick(key)]));
}

/**
 * By key, the dash of each series that has the colour of one before it, as SVG's `stroke-dasharray` in drawing units; a series whose colour is its own has none.
 * No two of one colour are alike: dashes, dots, then long dashes with more and more dots between.
 */
export function dashes(series: readonly {key: string; hue: Hue}[]): Map<string, string> {
  const seen = new Map<string, number>();
  return new Map(series.flatMap(({key, hue}) => {
    const before = seen.get(hue.mark) ?? 0;
    seen.set(hue.mark, before + 1);
    return before ? [[key, before === 1 ? "6 4" : before === 2 ? "2 3" : `12 3${" 2 3".repeat(before - 2)}`] as const] : [];
  }));
}

/** The light theme's literals, for files that leave the site: SVG downloads and images. Kept equal to the tokens by a test. */
export const light: Record<string, string> = {
  paper: "#f4f9f6", panel: "#e7f0ec", ink: "#102222", "grey-1": "#42504f", "grey-2": "#596665", "grey-3": "#7a8684", rule: "#cdd7d4",
  accent: "#d84b00", "accent-ink": "#b03703", pine: "#0e5c58", land: "#dbe5e1", positive: "#007176", negative: "#b44900",
  "seq-1": "#838b2f", "seq-2": "#308862", "seq-3": "#325e60", "seq-4": "#193549", "seq-5": "#110550", "on-seq-1": "#000000", "on-seq-2": "#000000",
  "div-1": "#5b0813", "div-2": "#a03000", "div-3": "#ce6400", "div-4": "#808a88", "div-5": "#278ba4", "div-6": "#2e5163", "div-7": "#111b56",
  "on-div-3": "#000000", "on-div-4": "#000000", "on-div-5": "#000000",
  "cat-2": "#005350", "cat-3": "#3590bf", "cat-4": "#6f004f", "cat-5": "#ad8000", "cat-6": "#46389d", "cat-7": "#458554", "cat-8": "#a66d94",
  "label-2": "#005350", "label-3": "#0573a0", "label-4": "#6f004f", "label-5": "#896400", "label-6": "#46389d", "label-7": "#377748", "label-8": "#90597f",
};

/** `svg` with every colour token as a literal. Throws on a token without one, since most tools would paint it black. */
export function paint(svg: string, literals: Record<string, string> = light): string {
  return svg.replace(/var\(--color-([\w-]+)\)/g, (_, name: string) => {
    const literal = literals[name];
    if (!literal) throw new Error(`no literal colour for --color-${name}`);
    return literal;
  });
}
