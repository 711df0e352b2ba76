/** The built site in a browser: one server and one Chromium for a test file. */
import {readFileSync} from "node:fs";
import {createServer, type Server} from "node:http";
import type {AddressInfo} from "node:net";
import {resolve} from "node:path";
import type {Browser, BrowserContext, BrowserContextOptions, Page} from "playwright-core";
import {addressHere} from "../../src/cli/here.ts";
import {createSiteServer, listen} from "../../src/cli/server.ts";
import {launch} from "./chromium.ts";

const hanPath = "/han-for-tests.woff2";
const hanFile = "node_modules/@fontsource/noto-serif-sc/files/noto-serif-sc-chinese-simplified-700-normal.woff2";
const hanFace = `@font-face {
  font-family: "PingFang SC"; src: url("${hanPath}"); unicode-range: U+2E80-9FFF, U+F900-FAFF, U+FF00-FFEF;
  ascent-override: 88%; descent-override: 12%; line-gap-override: 0%;
}`;

export const viewport = (width: number, height = 900): {width: number; height: number} => ({width, height});

export class Stage {
  readonly browser: Browser;
  readonly server: Server;
  readonly address = addressHere();
  readonly origin: string;

  private constructor(browser: Browser, server: Server) {
    this.browser = browser;
    this.server = server;
    this.origin = `http://localhost:${(server.address() as AddressInfo).port}`;
  }

  static async open(): Promise<Stage> {
    const site = createSiteServer(resolve(process.env.LG_DIST ?? "dist"), addressHere());
    const han = readFileSync(hanFile);
    const server = createServer((request, response) => {
      if (request.url !== hanPath) return void site.emit("request", request, response);
      response.writeHead(200, {"Content-Type": "font/woff2", "Cache-Control": "max-age=3600", "Access-Control-Allow-Origin": "*"}).end(han);
    });
    return new Stage(await launch(), await listen(server, 0));
  }

  async close(): Promise<void> {
    await this.browser.close();
    this.server.closeAllConnections();
    this.server.close();
  }

  context(options: BrowserContextOptions = {}): Promise<BrowserContext> {
    return this.browser.newContext({viewport: viewport(1024), locale: "en-GB", timezoneId: "UTC", reducedMotion: "reduce", ...options});
  }

  async page(options?: BrowserContextOptions): Promise<Page> {
    return (await this.context(options)).newPage();
  }

  /** Address of a site path on the test's own server. */
  url(path: string): string {
    return this.origin + this.address.path(path);
  }

  async visit(page: Page, path: string): Promise<void> {
    await page.goto(this.url(path), {waitUntil: "load"});
  }

  /** Visits with every face in place, a Chinese one too: a machine without one draws boxes of other widths. */
  async visitInType(page: Page, path: string): Promise<void> {
    await this.visit(page, path);
    await setInType(page);
  }
}

/** Gives a page or an SVG document a Chinese face under a name that the site asks for, and waits for all its faces. */
export async function setInType(page: Page): Promise<void> {
  await page.evaluate(async (css) => {
    const root = document.documentElement;
    const style = root.appendChild(document.createElementNS(root.namespaceURI, "style"));
    style.textContent = css;
    await document.fonts.load('16px "PingFang SC"', "巨");
    await document.fonts.ready;
  }, hanFace);
}
