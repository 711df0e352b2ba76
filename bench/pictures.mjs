/**
 * Compares how a dozen pages look in two builds, at three widths, light and dark, and ends with 1 where more than one pixel in a thousand differs. Pictures of
 * both, and of what differs, are in the folder `shots`. Needs `npm install --prefix bench`, once.
 *
 *   mkdir -p shots && cp -r dist shots/before && npm run build && node bench/pictures.mjs shots/before dist
 */
import {mkdirSync, writeFileSync} from "node:fs";
import {resolve} from "node:path";
import pixelmatch from "pixelmatch";
import {PNG} from "pngjs";
import {createSiteServer, listen} from "../src/cli/server.ts";
import {addressHere} from "../src/cli/here.ts";
import {launch} from "../test/browser/chromium.ts";

const pages = [
  ["/", 1280, "light"], ["/zh/", 360, "dark"], ["/briefings/back-to-work-2020/", 1280, "light"], ["/zh/themes/exports/", 768, "light"], ["/charts/world-export-share/", 360, "light"],
  ["/data/little-giants/", 768, "dark"], ["/places/hangzhou/", 1280, "light"], ["/zh/measures/", 360, "light"], ["/monitor/", 1280, "dark"], ["/figures-that-cannot-be-right/", 768, "light"],
  ["/embed/unicorn-cities-then-now/", 360, "light"], ["/zh/search/", 1280, "light"],
];
const [before, after] = process.argv.slice(2).map((folder) => resolve(folder));
if (!after) throw new Error("Name two built folders: node bench/pictures.mjs shots/before dist");
const browser = await launch(), out = "shots", address = addressHere();
mkdirSync(out, {recursive: true});

async function pictures(folder) {
  const server = await listen(createSiteServer(folder, address), 0), shots = [];
  for (const [path, width, colorScheme] of pages) {
    const page = await browser.newPage({viewport: {width, height: 900}, colorScheme, reducedMotion: "reduce"});
    await page.goto(`http://localhost:${server.address().port}${address.path(path)}`, {waitUntil: "load"});
    await page.evaluate(() => document.fonts.ready);
    shots.push(PNG.sync.read(await page.screenshot({fullPage: true})));
    await page.close();
  }
  server.closeAllConnections();
  server.close();
  return shots;
}

/** A picture in the top left corner of one as large as both. */
function onto(width, height, from) {
  const sheet = new PNG({width, height, fill: true});
  PNG.bitblt(from, sheet, 0, 0, from.width, from.height, 0, 0);
  return sheet;
}

const [old, now] = [await pictures(before), await pictures(after)];
let changed = 0;
pages.forEach(([path, pageWidth, theme], i) => {
  const width = Math.max(old[i].width, now[i].width), height = Math.max(old[i].height, now[i].height), diff = new PNG({width, height});
  const pixels = pixelmatch(onto(width, height, old[i]).data, onto(width, height, now[i]).data, diff.data, width, height, {threshold: 0.1}), part = pixels / (width * height);
  const name = `${path.replace(/\W+/g, "-").replace(/^-|-$/g, "") || "home"}-${pageWidth}-${theme}`;
  for (const [kind, png] of [["before", old[i]], ["after", now[i]], ["diff", diff]]) writeFileSync(`${out}/${name}-${kind}.png`, PNG.sync.write(png));
  if (part > 0.001) changed++;
  console.log(`${part > 0.001 ? "CHANGED" : "same   "} ${(part * 100).toFixed(2)}% ${path} ${pageWidth} ${theme}`);
});
await browser.close();
console.log(`${changed} of ${pages.length} look different`);
process.exitCode = changed ? 1 : 0;
