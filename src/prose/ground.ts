/** What words are checked with, and where they stand. */
import type {Locale} from "../text/index.ts";
import type {FindNames} from "./names.ts";
import type {Home, Known} from "./cells.ts";

/** All datasets and registers, and the names on record. */
export interface Ground extends Known {names: FindNames}

/** The text that a passage's offsets are of, and how many lines of the file come before it. */
export interface Where {
  text: string;
  file: string;
  lineOffset: number;
  locale: Locale;
  /** What words need not say: the dataset of their chart. */
  home?: Home | undefined;
  /** The datasets of the charts beside, for suggestions. */
  near?: readonly string[] | undefined;
}
