/** What axe finds on a page. */
import axe, {type AxeResults} from "axe-core";
import type {Page} from "playwright-core";

/** One line for each rule and element; of `rules` alone where they are given. */
export async function violations(page: Page, rules?: string[]): Promise<string[]> {
  await page.addScriptTag({content: axe.source});
  const found = await page.evaluate(async (only): Promise<AxeResults["violations"]> => {
    const {axe: inPage} = window as unknown as {axe: typeof axe};
    const results = await inPage.run(document, {resultTypes: ["violations"], ...(only && {runOnly: {type: "rule", values: only}})});
    return results.violations;
  }, rules);
  return found.flatMap(({id, nodes}) => nodes.slice(0, 3).map((node) => `${id}: ${node.html.slice(0, 120)} ${node.failureSummary}`));
}
