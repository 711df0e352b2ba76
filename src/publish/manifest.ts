import {createHash} from "node:crypto";

/** The bytes of a built site by path, with forward slashes and none at the start. */
export type Files = ReadonlyMap<string, Uint8Array>;

export interface ManifestEntry {path: string; bytes: number; sha256: string}
/** What a build wrote, so that two builds can be compared and a copy of the site can be checked. */
export interface Manifest {files: ManifestEntry[]}

/** The manifest's own path; it does not list itself. */
export const manifestPath = "manifest.json";

/** Size and hash of every file but the manifest, in the order of their paths. */
export function manifestOf(files: Files): Manifest {
  const paths = [...files.keys()].filter((path) => path !== manifestPath).sort();
  return {
    files: paths.map((path) => {
      const content = files.get(path) as Uint8Array;
      return {path, bytes: content.length, sha256: sha256(content)};
    }),
  };
}

/** A manifest as the text of manifest.json: a file a line, so that a diff of two builds can be read. */
export function formatManifest({files}: Manifest): string {
  return `{"files": [\n${files.map((entry) => `  ${JSON.stringify(entry)}`).join(",\n")}\n]}\n`;
}

function sha256(content: Uint8Array): string {
  return createHash("sha256").update(content).digest("hex");
}
