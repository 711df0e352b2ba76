/**
 * Asks Lighthouse about the largest page of every kind in every language, as a phone on a slow line meets it, and prints its four scores. Ends with 1 when
 * one is below 100. Needs a built site, and, once, `npm install --prefix bench`.
 *
 *   node bench/lighthouse.mjs [kind …]
 */
import {readFileSync, readdirSync, existsSync, statSync} from "node:fs";
import {createServer} from "node:http";
import {extname, join} from "node:path";
import {brotliCompressSync, constants} from "node:zlib";
import lighthouse from "lighthouse";
import {launch} from "/work/main/test/browser/chromium.ts";

const dist = "dist", wanted = process.argv.slice(2), port = 9333;
const types = {".html": "text/html; charset=utf-8", ".js": "text/javascript", ".css": "text/css", ".svg": "image/svg+xml", ".json": "application/json", ".woff2": "font/woff2", ".png": "image/png", ".xml": "application/xml", ".txt": "text/plain; charset=utf-8", ".webmanifest": "application/manifest+json", ".ico": "image/x-icon"};

/** As a host sends it: packed, and kept where its name changes with its content. */
const server = createServer((request, response) => {
  const path = join(dist, decodeURIComponent(new URL(request.url, "http://localhost").pathname)), file = existsSync(path) && statSync(path).isDirectory() ? join(path, "index.html") : path;
  if (!existsSync(file)) return void response.writeHead(404).end();
  const type = types[extname(file)] ?? "application/octet-stream", packed = /text|json|xml|javascript|svg|manifest/.test(type), bytes = readFileSync(file);
  response.writeHead(200, {"content-type": type, ...(packed && {"content-encoding": "br"}), "cache-control": file.includes("/assets/") ? "max-age=31536000, immutable" : "max-age=600"});
  response.end(packed ? brotliCompressSync(bytes, {params: {[constants.BROTLI_PARAM_QUALITY]: 9}}) : bytes);
}).listen(0);
await new Promise((resolve) => server.once("listening", resolve));
const origin = `http://localhost:${server.address().port}`;

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


const browser = await launch([`--remote-debugging-port=${port}`]);
for (const path of wanted.filter(w=>w.startsWith("/"))) for (const block of JSON.parse(process.env.BLOCK ?? '[[],["*.woff2"],["*song*"],["*theme.js"],["*.css"],["*.js"],["*.woff2","*theme.js"]]')) {
  const {lhr} = await lighthouse(origin + path, {port, output: "json", onlyCategories: ["performance"], logLevel: "error", blockedUrlPatterns: block});
  console.log(path, JSON.stringify(block), lhr.categories.performance.score, ...["first-contentful-paint","largest-contentful-paint","speed-index","cumulative-layout-shift"].map(k=>lhr.audits[k].numericValue.toFixed(3)));
  if (process.env.NET && !block.length) for (const r of lhr.audits["network-requests"].details.items) console.log("  ", r.url.slice(-50), r.transferSize, r.networkRequestTime.toFixed(0), r.networkEndTime.toFixed(0), r.priority, r.protocol);
  if (process.env.NET && !block.length) console.log(JSON.stringify(lhr.audits["layout-shifts"]?.details?.items?.map(i=>[i.node?.selector,i.score,i.subItems?.items?.map(s=>s.extra?.value??s.cause)])), lhr.audits.metrics.details.items[0].observedFirstContentfulPaint, lhr.audits.metrics.details.items[0].observedLargestContentfulPaint, lhr.audits["lcp-breakdown-insight"]?.details?.items?.[1]?.selector);
}
await browser.close();
server.close();
