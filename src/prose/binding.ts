/**
 * How words are bound to data in a text: `:value[14,600]{in-force china 2025-03}`, `:claim[doubled]{…}` and `:asis[twice]{why=…}`. In the
 * brackets stands what is printed, in the braces what it rests on. Any other name, and a name without both, is text.
 */
import type {Construct, Effects, Extension, State} from "micromark-util-types";
import type {Extension as FromMarkdown} from "mdast-util-from-markdown";
import type {Processor} from "unified";
import type {Literal} from "unist";

export const bindingNames = ["value", "claim", "asis"] as const;
export type BindingName = (typeof bindingNames)[number];

/** A binding as it is written. Offsets are those of its own source. */
export interface Binding {
  name: BindingName;
  /** What is printed; blank where the data are to fill it in. */
  label: string;
  labelStart: number;
  /** What stands in the braces. */
  words: string;
  wordsStart: number;
}

/** A binding as a node of a Markdown tree; `value` is its source. */
export interface BindingNode extends Literal {type: "binding"; value: string}
declare module "micromark-util-types" {
  interface TokenTypeMap {binding: "binding"; bindingText: "bindingText"}
}
declare module "mdast" {
  interface PhrasingContentMap {binding: BindingNode}
  interface RootContentMap {binding: BindingNode}
}

const source = String.raw`(?<![\\:]):(value|claim|asis)\[([^\[\]{}]*)\]\{([^\[\]{}]*)\}`;

/** The binding that `text` is. */
export function readBinding(text: string): Binding | undefined {
  const match = new RegExp(`^${source}$`).exec(text);
  if (!match) return undefined;
  const [, name, label, words] = match, labelStart = name!.length + 2;
  return {name: name as BindingName, label: label!, labelStart, words: words!, wordsStart: labelStart + label!.length + 2};
}

/** The bindings in a plain text, each with where it begins. */
export const findBindings = (text: string): {at: number; source: string}[] => [...text.matchAll(new RegExp(source, "g"))].map(({index, 0: found}) => ({at: index, source: found}));

/** A plain text with the label of each binding in its place. */
export const labelsOf = (text: string): string => text.replace(new RegExp(source, "g"), "$2");

/** Makes the Markdown parser know bindings. Within one, `*`, `_`, links and the like mean themselves. */
export function remarkBinding(this: Processor): void {
  const data = this.data();
  (data.micromarkExtensions ??= []).push(syntax);
  (data.fromMarkdownExtensions ??= []).push(tree);
}

const colon = 58, open = 91, close = 93, openBrace = 123, closeBrace = 125;
const names: readonly string[] = bindingNames;

/** `:name[…]{…}` without brackets or braces inside; it may run over the ends of lines. */
const construct: Construct = {
  name: "binding",
  previous: (code) => code !== colon,
  tokenize(effects: Effects, ok: State, nok: State): State {
    let name = "", end = close;
    return (code) => {
      effects.enter("binding");
      effects.enter("bindingText");
      effects.consume(code);
      return inName;
    };
    function inName(code: number | null): State | undefined {
      if (code === open && names.includes(name)) return begin(code);
      if (code === null || code < 97 || code > 122 || name.length > 5) return nok(code);
      name += String.fromCharCode(code);
      effects.consume(code);
      return inName;
    }
    function begin(code: number): State {
      effects.consume(code);
      return inside;
    }
    function inside(code: number | null): State | undefined {
      if (code === null) return nok(code);
      if (code < -2) {
        effects.exit("bindingText");
        effects.enter("lineEnding");
        effects.consume(code);
        effects.exit("lineEnding");
        effects.enter("bindingText");
        return inside;
      }
      if (code === end) {
        effects.consume(code);
        return end === close ? between : done;
      }
      if (code === open || code === close || code === openBrace || code === closeBrace) return nok(code);
      effects.consume(code);
      return inside;
    }
    function between(code: number | null): State | undefined {
      if (code !== openBrace) return nok(code);
      end = closeBrace;
      return begin(code);
    }
    function done(code: number | null): State | undefined {
      effects.exit("bindingText");
      effects.exit("binding");
      return ok(code);
    }
  },
};
const syntax: Extension = {text: {[colon]: construct}};

const tree: FromMarkdown = {
  enter: {binding(token) { this.enter({type: "binding", value: ""} as never, token); }},
  exit: {binding(token) {
    (this.stack.at(-1) as unknown as BindingNode).value = this.sliceSerialize(token);
    this.exit(token);
  }},
};
