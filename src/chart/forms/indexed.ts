/** How fast things of different size grew: every line is 100 at one period, and the line of 100 is drawn. */
import {line} from "./line.ts";
import type {Form} from "../form.ts";

export const indexed: Form = {
  ...line,
  heeds: ["annotations", "bands", "base", "log", "zero"],
  negatives: false,
  indexes: true,
};
