declare module "subset-font" {
  export interface Options {
    targetFormat?: "woff2" | "woff" | "sfnt";
    /** Axes of a variable face by tag; a number makes the face static there, a range shortens the axis. */
    variationAxes?: Record<string, number | {min: number; max: number}>;
    /** OpenType features to keep, by tag; all of them without it. */
    keepFeatures?: string[];
    /** Entries of the name table to keep besides the usual ones. */
    preserveNameIds?: number[];
    keepAllGlyphs?: boolean;
  }
  export default function subsetFont(font: Buffer, text: string | undefined, options?: Options): Promise<Buffer>;
}
