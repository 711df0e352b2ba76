/** On the page of addresses that lead nowhere: the one that is most like the address asked for, and the reader's language alone. */
import {suggest} from "../table/suggest.ts";

const parts = [...document.querySelectorAll<HTMLElement>("[data-not-found]")];
const inside = (home: string): boolean => location.pathname.startsWith(home);
/** Of homes that hold the address, the longest: "/zh/" before "/". */
const own = parts.filter((part) => inside(part.dataset["notFound"]!)).sort((a, b) => b.dataset["notFound"]!.length - a.dataset["notFound"]!.length)[0];
for (const part of parts) part.hidden = own !== undefined && part !== own;
if (own) {
  const links = [...own.querySelectorAll<HTMLAnchorElement>(".ways-list a")], tail = (path: string): string => path.replace(/\/(index\.html)?$/, "").split("/").at(-1)!;
  const near = suggest(tail(location.pathname), links.map(({pathname}) => tail(pathname)).filter(Boolean)), found = links.find(({pathname}) => tail(pathname) === near);
  const perhaps = own.querySelector<HTMLElement>(".perhaps")!, way = perhaps.querySelector("a")!;
  if (found) {
    way.href = found.href;
    way.textContent = found.textContent;
    perhaps.hidden = false;
  }
}
