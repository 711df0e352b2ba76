import type {Page} from "playwright-core";
import type {Stage} from "./stage.ts";

/** Opens a chart's page and its controls, and waits until they have their values: once what draws has come. */
export async function openControls(stage: Stage, page: Page, path: string): Promise<void> {
  await stage.visit(page, path);
  if (!(await page.locator(".explore details").evaluate((details: HTMLDetailsElement) => details.open))) await page.locator(".explore summary").click();
  await page.locator(".explore [data-reset]").waitFor();
  await page.waitForFunction(() => [...document.querySelectorAll<HTMLElement>("[data-control]")].every((c) => c.querySelector(":checked, input[type=range][aria-valuetext]") || c.dataset["control"] === "switches"));
}
