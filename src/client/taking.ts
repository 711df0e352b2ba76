/** What a reader takes away is what is drawn: files, embed code and citation follow the view. */
import type {Chart, Reading} from "../chart/chart.ts";
import type {Cited} from "../chart/records.ts";
import type {Locale} from "../text/index.ts";

export interface Taking {
  locale: Locale;
  id: string;
  sources: ReadonlyMap<string, Cited>;
  /** The view drawn, or undefined where it is the chart as published, whose files are on the server. */
  drawn(): {chart: Chart; reading: Reading} | undefined;
  /** The chart as published, for the kinds of file that no server keeps. */
  published(): {chart: Chart; reading: Reading};
  /** The view's query, empty for the chart as published. */
  query(): string;
}

type Kind = "csv" | "xlsx" | "json" | "svg" | "png";

/** Binds the buttons of the figure and the files, code and citation beside it. */
export function bindTaking(figure: HTMLElement, taking: Taking): void {
  const page = figure.closest("main") ?? document.body, address = (): string => { const query = taking.query(), own = document.querySelector<HTMLLinkElement>("link[rel=canonical]")?.href ?? location.href.split("?")[0]!; return own + (query && `?${query}`); };
  const files = () => import("./files.ts");
  const save = async (kind: Kind): Promise<void> => {
    const kept = kind !== "xlsx" && kind !== "json", view = taking.drawn() ?? (kept ? undefined : taking.published());
    if (!view) return saveAs(publishedFile(taking, kind), kind);
    const blob = await (await files()).fileOf(kind, view.chart, view.reading, taking.locale, taking.sources, address());
    const url = URL.createObjectURL(blob);
    saveAs(url, kind);
    setTimeout(() => URL.revokeObjectURL(url), 10_000);
  };
  const saveAs = (href: string, kind: Kind): void => {
    const link = Object.assign(document.createElement("a"), {href, download: `${taking.id}.${kind}`});
    document.body.append(link);
    link.click();
    link.remove();
  };
  for (const button of figure.querySelectorAll<HTMLButtonElement>("[data-take]")) {
    const kind = button.dataset["take"]!, words = button.textContent;
    button.addEventListener("click", () => void (kind === "image" ? copyImage(button, words) : save(kind as Kind)));
  }
  async function copyImage(button: HTMLButtonElement, words: string | null): Promise<void> {
    const view = taking.drawn(), made = async (): Promise<Blob> => (view ? (await files()).fileOf("png", view.chart, view.reading, taking.locale, taking.sources, address()) : (await fetch(publishedFile(taking, "png"))).blob());
    await navigator.clipboard.write([new ClipboardItem({"image/png": made()})]);
    button.textContent = button.dataset["done"]!;
    setTimeout(() => { button.textContent = words; }, 2000);
  }
  // Links to the published files give the view's own while there is one.
  page.addEventListener("click", (event) => {
    const link = (event.target as Element).closest<HTMLAnchorElement>("a[download]"), kind = link && /\.(csv|svg|png)$/.exec(link.pathname)?.[1];
    if (!link || !kind || !taking.drawn() || !link.pathname.includes(`/${taking.id}.`)) return;
    event.preventDefault();
    void save(kind as Kind);
  });
  const codes = [...page.querySelectorAll<HTMLElement>(".copy-block code")].map((element) => ({element, published: element.textContent!}));
  figure.addEventListener("lg:redrawn", () => {
    const query = taking.query();
    for (const {element, published} of codes) element.textContent = query ? published.replaceAll(new RegExp(`/(charts|embed)/${taking.id}/`, "g"), (path) => `${path}?${query}`) : published;
  });
}

/** Where the file of the chart as published is. */
function publishedFile({id}: Taking, kind: Kind): string {
  const path = location.pathname.replace(/(charts|embed)\/[^/]+\/$/, "charts/");
  return `${path}${id}.${kind}`;
}
