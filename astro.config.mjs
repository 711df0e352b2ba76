import tailwindcss from "@tailwindcss/vite";
import {defineConfig} from "astro/config";
import {address, siteUrlFrom} from "./src/publish/address.ts";

const {site, base} = address(siteUrlFrom(process.env));

/** Pages read data/ and content/ themselves, so the dev server is told when a file there changes, comes or goes. */
const readFiles = {
  name: "read-files",
  hooks: {
    "astro:server:setup": ({server}) => {
      server.watcher.add(["data", "content"]);
      server.watcher.on("all", (_, file) => {
        if (!/[\\/](data|content)[\\/]/.test(file)) return;
        server.moduleGraph.invalidateAll();
        server.ws.send({type: "full-reload"});
      });
    },
  },
};

export default defineConfig({
  site,
  base,
  outDir: process.env.LG_OUT_DIR ?? "dist",
  trailingSlash: "always",
  build: {format: "directory", assets: "assets", inlineStylesheets: "never"},
  compressHTML: true,
  devToolbar: {enabled: false},
  integrations: [readFiles],
  server: {port: 4321},
  vite: {plugins: [tailwindcss()]},
});
