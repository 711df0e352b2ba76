/** Lets readers follow the figures of every chart on a page. Without it charts are finished pictures with their tables. */
import {Follower} from "./follow.ts";

/** One voice for the whole page. */
function speaker(): (words: string) => void {
  const region = document.createElement("p");
  region.className = "sr-only";
  region.ariaLive = "polite";
  document.querySelector("main")!.append(region);
  return (words) => void (region.textContent = words);
}

const figures = document.querySelectorAll<HTMLElement>("figure[data-chart]");
if (figures.length) {
  const announce = speaker();
  for (const figure of figures) new Follower(figure, announce);
}
