import {existsSync, readFileSync} from "node:fs";
import {createServer, type Server, type ServerResponse} from "node:http";
import {join} from "node:path";
import sirv from "sirv";
import type {Address} from "../publish/address.ts";
import {Refusal} from "./refusal.ts";

/**
 * A server of the built site in `folder`, at the site's base, as a static host would serve it: a folder without its slash is redirected,
 * and what is not there gets 404.html with status 404. Files are read anew each time, so that a later build shows at once.
 */
export function createSiteServer(folder: string, {base}: Address): Server {
  const serve = sirv(folder, {dev: true});
  return createServer((request, response) => {
    const url = request.url ?? "/";
    const target = redirectOf(url, base, folder);
    if (target !== undefined) response.writeHead(302, {Location: target}).end();
    else if (!url.startsWith(base)) sendMissing(response, folder);
    else {
      request.url = url.slice(base.length - 1);
      serve(request, response, () => sendMissing(response, folder));
    }
  });
}

/** Resolves once the server listens; a port that is taken is a Refusal. */
export function listen(server: Server, port: number): Promise<Server> {
  return new Promise((resolve, reject) => {
    server.once("error", (error: NodeJS.ErrnoException) => {
      reject(error.code === "EADDRINUSE" ? new Refusal(`Port ${port} is taken. Use another: PORT=${port + 1} npm start`) : error);
    });
    server.listen(port, () => resolve(server));
  });
}

function redirectOf(url: string, base: string, folder: string): string | undefined {
  const [path = "", query] = url.split("?", 2);
  const search = query === undefined ? "" : `?${query}`;
  if (path === "/" && base !== "/") return base + search;
  if (`${path}/` === base) return base + search;
  if (path.endsWith("/") || !path.startsWith(base) || path.includes("..")) return undefined;
  const file = decoded(path.slice(base.length));
  return existsSync(join(folder, file, "index.html")) ? `${path}/${search}` : undefined;
}

function sendMissing(response: ServerResponse, folder: string): void {
  const page = join(folder, "404.html");
  response.writeHead(404, {"Content-Type": "text/html;charset=utf-8"}).end(existsSync(page) ? readFileSync(page) : "Not found");
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
