/** What a form of chart is: the channels it takes, and a function from a selection to Plot's options. */
import type {PlotOptions} from "@observablehq/plot";
import type {ChannelName} from "./channel.ts";
import type {ChartSpec} from "./spec.ts";
import type {Period} from "../table/period.ts";
import type {Datum, Selection} from "./selection.ts";
import type {Format} from "./format.ts";
import type {Size} from "./size.ts";

/** What a channel reads: a field that holds a time, a number, a thing among others, a thing with coordinates; or one series of several set against each other. */
export type ChannelKind = "period" | "value" | "category" | "place" | "series";

export interface FormInput {
  selection: Selection;
  /** What the scales must hold: the selection itself, or that of all panels where it is one of small multiples. */
  whole: Selection;
  spec: ChartSpec;
  size: Size;
  format: Format;
  places: ReadonlyMap<string, {lat: number | null; lon: number | null}>;
}

export interface Drawing {
  options: PlotOptions;
  /** Where a figure stands, in the scales' terms; null where it is not drawn. */
  at(datum: Datum): [x: unknown, y: unknown] | null;
}

/** A form says only what sets it apart: every flag it leaves out is false. */
export interface Form {
  /** Channels by Plot's names; those in `optional` may be left out. */
  channels: Partial<Record<ChannelName, ChannelKind>>;
  optional?: ChannelName[];
  /** `many`: a colour for each series; `one`: pine, and the focus hot. */
  hues: "one" | "many";
  /** Which of a spec's optional keys it heeds. */
  heeds?: readonly ("annotations" | "as" | "bands" | "base" | "limit" | "log" | "reference" | "zero")[];
  /** How many periods it takes, where it does not take any number. */
  periods?: 1 | 2;
  /** The one grain of period it can place. */
  grain?: Period["grain"];
  /** Sorted by the latest value, or by the sum of all, largest first. */
  ranked?: true | "sum";
  /** Can show values under zero. */
  negatives?: boolean;
  /** Draws a line from reading to reading. */
  joins?: boolean;
  /** Puts one series on top of another, so that their sum is seen. */
  stacks?: boolean;
  /** Draws the two ends of a range, `range-low` and `range-high`, as one figure. */
  intervals?: boolean;
  /** Each figure is a share of a whole of its own: a unit of that kind, from 0 to 100. */
  percent?: boolean;
  /** Draws each thing inside the next larger one. */
  nests?: boolean;
  /** Divides every figure by that of its series in the spec's `base`. */
  indexes?: boolean;
  /** Draws things at their times, and no figures. */
  things?: boolean;
  /** The narrowest that one of its small multiples may be, in units. */
  panel?: number;
  drawing(input: FormInput): Drawing;
}
