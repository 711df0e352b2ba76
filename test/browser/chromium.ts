/** A Chromium for the tests: on Linux x64 the one that npm brings, with its own libraries and fonts; elsewhere an installed one. */
import {execFile} from "node:child_process";
import {accessSync, constants, existsSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {delimiter, join} from "node:path";
import {promisify} from "node:util";
import {chromium, type Browser} from "playwright-core";

const flags = [
  "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update",
  "--disable-sync", "--font-render-hinting=none",
];

interface Program {executablePath: string; env?: Record<string, string>}

/** Starts Chromium. Without one the tests fail, and say what to do; they are never passed over. */
export async function launch(args: readonly string[] = []): Promise<Browser> {
  const {executablePath, env} = await findChromium();
  return chromium.launch({executablePath, args: [...flags, ...args], env: {...process.env as Record<string, string>, ...env}});
}

/** The program to start: $CHROMIUM, the one that npm brings, or an installed one. */
export async function findChromium(env = process.env, platform = process.platform, arch = process.arch): Promise<Program> {
  if (env.CHROMIUM) {
    if (isProgram(env.CHROMIUM)) return {executablePath: env.CHROMIUM};
    throw new Error(`CHROMIUM "${env.CHROMIUM}" is not a program. Set it to the path of Chrome or Chromium, or unset it.`);
  }
  if (platform === "linux" && arch === "x64") return bundled();
  const installed = candidates(env, platform).find(isProgram);
  if (installed) return {executablePath: installed};
  const missing = `The browser tests need Chrome or Chromium, and none was found on this ${platform} ${arch} machine.`;
  throw new Error(`${missing} Install Chrome, or set CHROMIUM to its path.`);
}

function candidates(env: NodeJS.ProcessEnv, platform: NodeJS.Platform): string[] {
  const ending = platform === "win32" ? ".exe" : "";
  const names = ["google-chrome-stable", "google-chrome", "chromium", "chromium-browser", "chrome"].map((name) => name + ending);
  const onPath = (env.PATH ?? "").split(delimiter).filter(Boolean).flatMap((folder) => names.map((name) => join(folder, name)));
  const apps = ["/Applications", join(env.HOME ?? "", "Applications")];
  const mac = ["Google Chrome", "Chromium"].flatMap((name) => apps.map((folder) => `${folder}/${name}.app/Contents/MacOS/${name}`));
  const programs = [env.PROGRAMFILES, env["PROGRAMFILES(X86)"], env.LOCALAPPDATA].filter((folder) => folder !== undefined);
  const windows = programs.map((folder) => join(folder, "Google/Chrome/Application/chrome.exe"));
  return [...(platform === "darwin" ? mac : []), ...(platform === "win32" ? windows : []), ...onPath];
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** Unpacked once for each version. Test files run side by side: each unpacks into a folder of its own; the first to be done names it. */
async function bundled(): Promise<Program> {
  const {version} = JSON.parse(readFileSync("node_modules/@sparticuz/chromium/package.json", "utf8")) as {version: string};
  const folder = join(tmpdir(), `little-giants-chromium-${version}`);
  if (!existsSync(folder)) {
    const partial = mkdtempSync(`${folder}-`);
    await unpack(partial, folder);
    try {
      renameSync(partial, folder);
    } catch {
      rmSync(partial, {recursive: true});
    }
  }
  const libraries = [join(folder, "al2023/lib"), process.env.LD_LIBRARY_PATH].filter(Boolean).join(":");
  return {executablePath: join(folder, "chromium"), env: {LD_LIBRARY_PATH: libraries, FONTCONFIG_FILE: join(folder, "little-giants.conf")}};
}

/** In a process of its own: the package unpacks into TMPDIR, and its libraries only where it believes itself on Amazon's Linux. */
async function unpack(folder: string, later: string): Promise<void> {
  const script = 'const {default: chromium} = await import("@sparticuz/chromium"); await chromium.executablePath();';
  const env = {...process.env, TMPDIR: folder, AWS_EXECUTION_ENV: "AWS_Lambda_nodejs22.x"};
  await promisify(execFile)(process.execPath, ["--input-type=module", "-e", script], {env});
  // Only the fonts that came along: text is as wide on every machine.
  const fonts = `<fontconfig><dir>${later}/fonts</dir><cachedir>${later}/fonts-cache</cachedir></fontconfig>`;
  writeFileSync(join(folder, "little-giants.conf"), `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd">${fonts}\n`);
}
