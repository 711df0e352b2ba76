import {readdirSync, readFileSync, rmSync, writeFileSync} from "node:fs";
import {join, resolve, sep} from "node:path";
import {fileURLToPath} from "node:url";
import tailwindcss from "@tailwindcss/vite";
import {defineConfig} from "astro/config";
import {readFolder} from "./src/cli/folder.ts";
import {address, siteUrlFrom} from "./src/publish/address.ts";
import {cutHeadlines} from "./src/publish/headlines.ts";
import {sitemapOf} from "./src/publish/sitemap.ts";

const {site, base} = address(siteUrlFrom(process.env));

/** Pages read data/ and content/ themselves, so the dev server is told when a file there changes, comes or goes: a new file is a new page. */
const readFiles = {
  name: "read-files",
  hooks: {
    "astro:server:setup": ({server}) => {
      const folders = ["data", "content"].map((folder) => join(server.config.root, folder) + sep);
      server.watcher.add(folders);
      server.watcher.on("all", (_, file) => {
        if (!folders.some((folder) => resolve(server.config.root, file).startsWith(folder))) return;
        // Astro keeps the paths of a route until its own content changes; this is how it hears of ours.
        for (const {hot} of Object.values(server.environments)) hot.send("astro:content-changed", {});
        server.ws.send({type: "full-reload"});
      });
    },
  },
};

/** What is made from the pages, once all are there: the map of the site, and the faces of their headlines. */
const finished = {
  name: "finished",
  hooks: {
    "astro:build:done": async ({dir}) => {
      const folder = resolve(fileURLToPath(dir)), files = readFolder(folder), whole = [...files.keys()].find((path) => /noto-serif-sc.*woff2$/.test(path));
      for (const [path, bytes] of await cutHeadlines(files, whole)) writeFileSync(join(folder, path), bytes);
      rmSync(join(folder, whole));
      writeFileSync(join(folder, "sitemap.xml"), sitemapOf(files));
    },
  },
};

/** Plot shifts rules by half a pixel on coarse screens, and not at build. A chart redrawn in a browser must be the one that was built. */
const sameOffset = {
  name: "same-offset",
  transform(code, id) {
    if (!id.endsWith("@observablehq/plot/src/style.js")) return null;
    const fixed = code.replace(/export const offset\s*=[^;]+;/, "export const offset = 0;");
    if (fixed === code) throw new Error("Plot no longer declares its offset where it did");
    return fixed;
  },
};

/** Browsers get the interface words that charts and their controls say, and no others: a key that is quoted there, or begins as one does. */
const fewWords = {
  name: "few-words",
  enforce: "pre",
  applyToEnvironment: ({name}) => name === "client",
  transform(code, id) {
    if (!/\/src\/text\/\w+\.json$/.test(id)) return null;
    const sources = ["src/chart", "src/client"].flatMap((folder) => readdirSync(folder, {recursive: true, encoding: "utf8"}).filter((name) => name.endsWith(".ts")).map((name) => readFileSync(join(folder, name), "utf8"))).join("\n");
    const quoted = new Set([...sources.matchAll(/["'`]([\w-]+)["'`]/g)].map(([, word]) => word)), begun = [...sources.matchAll(/`([\w-]+)\$\{/g)].map(([, word]) => word);
    return JSON.stringify(Object.fromEntries(Object.entries(JSON.parse(code)).filter(([key]) => quoted.has(key) || begun.some((word) => key.startsWith(word)))));
  },
};

/** What is imported later has no style of its own, so the code that Vite would fetch its styles with, on every page, is left out. */
const plainImports = {
  name: "plain-imports",
  enforce: "pre",
  load: (id) => (id === "\0vite/preload-helper.js" ? "export const __vitePreload = (load) => load();" : null),
};

export default defineConfig({
  site,
  base,
  outDir: process.env.LG_OUT_DIR ?? "dist",
  trailingSlash: "always",
  build: {format: "directory", assets: "assets", inlineStylesheets: "never"},
  compressHTML: true,
  devToolbar: {enabled: false},
  integrations: [readFiles, finished],
  server: {port: 4321},
  // No script stands inside a page, so that a strict content security policy can forbid them.
  vite: {plugins: [tailwindcss(), sameOffset, fewWords, plainImports], build: {assetsInlineLimit: 0}},
});
