import type {AddressInfo} from "node:net";
import {afterEach, describe, expect, it} from "vitest";
import {portHere} from "../../src/cli/here.ts";
import {createSiteServer, listen} from "../../src/cli/server.ts";
import {address} from "../../src/publish/address.ts";
import {createRoot, writeFiles} from "./temp-root.ts";
import type {Server} from "node:http";

const servers: Server[] = [];
afterEach(() => servers.splice(0).forEach((server) => server.close()));

const files = {"dist/index.html": "home", "dist/404.html": "nothing here", "dist/charts/x/index.html": "chart", "dist/a.csv": "a\n", "secret.txt": "secret"};

async function serve(siteUrl: string): Promise<{root: string; get: (path: string) => Promise<Response>}> {
  const root = createRoot(files);
  const server = await listen(createSiteServer(`${root}/dist`, address(siteUrl)), 0);
  servers.push(server);
  const {port} = server.address() as AddressInfo;
  return {root, get: (path) => fetch(`http://localhost:${port}${path}`, {redirect: "manual"})};
}

const answers: [siteUrl: string, path: string, status: number, answer: string][] = [
  ["http://localhost", "/", 200, "home"],
  ["http://localhost", "/?view=1", 200, "home"],
  ["http://localhost", "/charts/x/", 200, "chart"],
  ["http://localhost", "/charts/x?y=1", 302, "/charts/x/?y=1"],
  ["http://localhost", "/a.csv", 200, "a\n"],
  ["http://localhost", "/nowhere/", 404, "nothing here"],
  ["http://localhost", "/%2e%2e/secret.txt", 404, "nothing here"],
  ["http://localhost", "/..%2fsecret.txt", 404, "nothing here"],
  ["http://localhost", "/%E0%A4%A", 404, "nothing here"],
  ["http://localhost/repo", "/", 302, "/repo/"],
  ["http://localhost/repo", "/repo", 302, "/repo/"],
  ["http://localhost/repo", "/repo/", 200, "home"],
  ["http://localhost/repo", "/repo/charts/x/", 200, "chart"],
  ["http://localhost/repo", "/repo/charts/x", 302, "/repo/charts/x/"],
  ["http://localhost/repo", "/charts/x/", 404, "nothing here"],
];

describe("createSiteServer", () => {
  it.each(answers)("at %s answers %s with %i", async (siteUrl, path, status, answer) => {
    const {get} = await serve(siteUrl);
    const response = await get(path);
    expect(response.status).toBe(status);
    expect(response.headers.get("location") ?? (await response.text())).toBe(answer);
  });

  it("shows a later build at once", async () => {
    const {root, get} = await serve("http://localhost");
    await get("/");
    writeFiles(root, {"dist/index.html": "newer", "dist/new/index.html": "new"});
    expect([await (await get("/")).text(), await (await get("/new/")).text()]).toEqual(["newer", "new"]);
  });
});

describe("listen", () => {
  it("refuses a port that is taken, and names another", async () => {
    const {root} = await serve("http://localhost");
    const {port} = servers[0]?.address() as AddressInfo;
    await expect(listen(createSiteServer(root, address("http://localhost")), port)).rejects.toThrow(`Port ${port} is taken. Use another: PORT=${port + 1} npm start`);
  });
});

describe("portHere", () => {
  it.each([[undefined, 4321], ["", 4321], ["8080", 8080]])("of PORT=%s is %i", (PORT, port) => expect(portHere({PORT})).toBe(port));
  it.each(["x", "0", "65536", "80.5", "-1"])("refuses PORT=%s", (PORT) => expect(() => portHere({PORT})).toThrow(`PORT "${PORT}" is not a port.`));
});
