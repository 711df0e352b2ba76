/**
 * Asks Lighthouse about the largest page of every kind in every language, as a phone on a slow line meets it, and prints its four scores: of a page below 100 those of
 * the median of three runs, since a busy machine costs points. Ends with 1 when one stays below 100. Needs a built site, and, once, `npm install --prefix bench`.
 *
 *   node bench/lighthouse.mjs [kind …]
 */
import {readFileSync, readdirSync, existsSync, statSync} from "node:fs";
import {createSecureServer} from "node:http2";
import {extname, join} from "node:path";
import {brotliCompressSync, constants} from "node:zlib";
import lighthouse from "lighthouse";
import {computeMedianRun} from "lighthouse/core/lib/median-run.js";
import {generate} from "selfsigned";
import {launch} from "../test/browser/chromium.ts";

const dist = "dist", wanted = process.argv.slice(2), port = 9333;
const types = {".html": "text/html; charset=utf-8", ".js": "text/javascript", ".css": "text/css", ".svg": "image/svg+xml", ".json": "application/json", ".woff2": "font/woff2", ".png": "image/png", ".xml": "application/xml", ".txt": "text/plain; charset=utf-8", ".webmanifest": "application/manifest+json", ".ico": "image/x-icon"};

/** As a host sends it: over HTTP/2, packed, and kept where its name changes with its content. */
const {private: key, cert} = await generate([{name: "commonName", value: "localhost"}]), server = createSecureServer({key, cert}, (request, response) => {
  const path = join(dist, decodeURIComponent(new URL(request.url, "http://localhost").pathname)), file = existsSync(path) && statSync(path).isDirectory() ? join(path, "index.html") : path;
  if (!existsSync(file)) return void response.writeHead(404).end();
  const type = types[extname(file)] ?? "application/octet-stream", packed = /text|json|xml|javascript|svg|manifest/.test(type), bytes = readFileSync(file);
  response.writeHead(200, {"content-type": type, ...(packed && {"content-encoding": "br"}), "cache-control": file.includes("/assets/") ? "max-age=31536000, immutable" : "max-age=600"});
  response.end(packed ? brotliCompressSync(bytes, {params: {[constants.BROTLI_PARAM_QUALITY]: 9}}) : bytes);
}).listen(0);
await new Promise((resolve) => server.once("listening", resolve));
const origin = `https://localhost:${server.address().port}`;

/** The largest page of each kind and language that search engines may list. */
function pages() {
  const largest = new Map();
  for (const name of readdirSync(dist, {recursive: true})) {
    if (!name.endsWith(".html")) continue;
    const html = readFileSync(join(dist, name), "utf8"), head = html.slice(0, html.indexOf("</head>")), kind = /data-kind="([\w-]+)"/.exec(head)?.[1];
    if (!kind || /name="robots" content="noindex"|http-equiv="refresh"/.test(head) || (wanted.length && !wanted.includes(kind))) continue;
    const key = `${kind} ${name.startsWith("zh/") ? "zh" : "en"}`;
    if (!largest.has(key) || largest.get(key).size < html.length) largest.set(key, {path: `/${name.replace(/index\.html$/, "")}`, size: html.length});
  }
  return [...largest].sort(([a], [b]) => (a < b ? -1 : 1));
}

/** What an audit found, as far as it has places on the page. */
const namesOf = ({details}) => (details?.items ?? []).slice(0, 3).map(({node}) => (node ? `\n      ${node.selector}: ${node.snippet.slice(0, 120)}` : "")).join("");

const browser = await launch(["--ignore-certificate-errors", `--remote-debugging-port=${port}`]);
const categories = ["performance", "accessibility", "best-practices", "seo"];
let short = 0;
console.log(["kind", "", ...categories, "LCP", "CLS", "TBT"].join("\t"));
for (const [key, {path}] of pages()) {
  const run = async () => (await lighthouse(origin + path, {port, output: "json", onlyCategories: categories, logLevel: "error"})).lhr, scoresOf = ({categories: own}) => categories.map((id) => Math.round(own[id].score * 100));
  const first = await run(), lhr = scoresOf(first).every((score) => score === 100) ? first : computeMedianRun([first, await run(), await run()]);
  const scores = scoresOf(lhr), said = (id) => lhr.audits[id].displayValue;
  if (scores.some((score) => score < 100)) short++;
  console.log([...key.split(" "), ...scores, said("largest-contentful-paint"), said("cumulative-layout-shift"), said("total-blocking-time"), path].join("\t"));
  const lost = categories.flatMap((id) => lhr.categories[id].auditRefs.filter((ref) => ref.weight > 0 && lhr.audits[ref.id].score !== null && lhr.audits[ref.id].score < 0.9).map((ref) => `    ${ref.id}: ${lhr.audits[ref.id].title} ${lhr.audits[ref.id].displayValue ?? ""}${namesOf(lhr.audits[ref.id])}`));
  if (lost.length) console.log(lost.join("\n"));
}
await browser.close();
server.close();
process.exitCode = short ? 1 : 0;
