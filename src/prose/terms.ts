/** Links to the glossary, which explain themselves where they stand. */
import type {Root} from "mdast";
import {visit} from "unist-util-visit";
import {didYouMean} from "../table/suggest.ts";
import type {Report} from "./report.ts";

/** Where a term is explained, as a path of the site. */
export const glossary = "/glossary/";

/** The id of the note that explains a term on its page. */
export const noteOf = (term: string): string => `term-${term}`;

/**
 * Makes each link to a row of the glossary a term, described by its note, and returns the terms in order, once each. Links are as `resolveLinks` leaves
 * them, under `address`. A row that is not there is reported, where it is known which are.
 */
export function findTerms(tree: Root, address: string, known: ReadonlySet<string> | undefined, report: Report): string[] {
  const terms = new Set<string>();
  visit(tree, "link", (node) => {
    const [page, term] = node.url.split("#");
    if (page !== address || !term) return;
    if (!known || known.has(term)) {
      terms.add(term);
      node.data = {...node.data, hProperties: {className: ["term"], ariaDescribedBy: [noteOf(term)]}};
    } else {
      report(node, term, `"${term}" is not a term of the glossary. ${didYouMean(term, known, "Add it to data/glossary/data.csv, or name one that is there.")}`);
    }
  });
  return [...terms];
}
