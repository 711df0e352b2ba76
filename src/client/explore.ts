/** Wakes a chart's controls. What draws is fetched when a reader comes near them, or when the address asks for a view. */
import {viewNames} from "../chart/view-names.ts";

type Explorer = typeof import("./explorer.ts");
let code: Promise<Explorer> | undefined;
const load = (): Promise<Explorer> => (code ??= import("./explorer.ts").catch((error: unknown) => { code = undefined; throw error; }));

function wake(box: HTMLElement): void {
  const figure = box.closest<HTMLElement>("figure[data-chart]")!, panel = box.querySelector("details"), asked = new URLSearchParams(location.search);
  let opened: Promise<unknown> | undefined;
  const open = (): void => {
    opened ??= load().then(({explore}) => explore(figure, box)).catch((error: unknown) => {
      console.error(error);
      opened = undefined;
      box.querySelector(".explore-status")!.textContent = box.dataset["failed"]!;
    });
  };
  for (const near of ["pointerenter", "focusin"]) panel?.addEventListener(near, () => void load().catch(() => {}), {once: true});
  panel?.addEventListener("toggle", () => { if (panel.open) open(); });
  if (viewNames.some((name) => asked.has(name))) open();
}

for (const box of document.querySelectorAll<HTMLElement>("[data-explore]")) wake(box);
