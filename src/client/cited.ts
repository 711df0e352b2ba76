/** Opens the note of a bound number, a claim or a term at its words. Without it the words are a link to their row, and the note stands at the end of the text. */

export {};

/** Fits beside the number where the page has room; on phones it stands in the flow, below the paragraph. */
const roomy = matchMedia("(min-width: 48rem)");
/** In px: from the page's edge, from the words, and the least a note needs. */
const edge = 16, gap = 24, narrowest = 220;
/** Giving focus back to a number does not open its note again. */
let quiet = false;
let shown: {link: HTMLElement; box: HTMLElement; pinned: boolean} | undefined, waiting = 0;

function close(focus = false): void {
  clearTimeout(waiting);
  if (!shown) return;
  const {link, box} = shown;
  shown = undefined;
  link.setAttribute("aria-expanded", "false");
  box.remove();
  quiet = true;
  if (focus) link.focus();
  quiet = false;
}

function show(link: HTMLElement, note: HTMLElement, pinned: boolean): void {
  if (shown?.link === link) {
    shown.pinned ||= pinned;
    return;
  }
  close();
  const box = document.createElement("div"), block = link.closest("p, li, blockquote, h2, h3, td")!;
  box.className = roomy.matches ? "popover at-number" : "popover";
  box.role = "note";
  box.append(...[...note.childNodes].map((node) => node.cloneNode(true)));
  // The way back leads here.
  const back = box.querySelector('.cited-words a[href^="#"]');
  back?.replaceWith(back.textContent!);
  const shut = document.createElement("button");
  Object.assign(shut, {className: "popover-close", type: "button", ariaLabel: note.dataset["close"], textContent: "×"});
  shut.addEventListener("click", () => close(true));
  box.append(shut);
  link.setAttribute("aria-expanded", "true");
  // Beside its number it is next for the Tab key too; below the paragraph it cuts no line.
  if (roomy.matches) link.after(box);
  else if (block.matches("td, li")) block.append(box);
  else block.after(box);
  shown = {link, box, pinned};
  if (!roomy.matches) return;
  stand(box, link, block);
  box.addEventListener("pointerenter", () => clearTimeout(waiting));
  box.addEventListener("pointerleave", leave);
}

/** Puts a note in the margin of a column of words, as wide as that is; where there is no such margin, under its words, or over them near the window's foot. */
function stand(box: HTMLElement, link: HTMLElement, block: Element): void {
  const at = [...link.getClientRects()].at(-1)!, frame = box.offsetParent!.getBoundingClientRect(), page = link.closest(".page")!.getBoundingClientRect(), text = block.getBoundingClientRect();
  const margin = page.right - text.right - 2 * edge - gap, below = innerHeight - at.bottom;
  const beside = margin >= narrowest && !block.matches("td");
  box.classList.toggle("at-margin", beside);
  if (beside) box.style.inlineSize = `${Math.floor(margin)}px`;
  const left = beside ? text.right + gap : Math.max(page.left, Math.min(at.left, page.right - edge - box.offsetWidth));
  const over = below < box.offsetHeight + 24 && at.top > box.offsetHeight + 24;
  const top = beside ? Math.min(at.top, Math.max(0, innerHeight - box.offsetHeight - edge)) : over ? at.top - box.offsetHeight - 8 : at.bottom + 8;
  box.style.left = `${Math.floor(left - frame.left)}px`;
  box.style.top = `${top - frame.top}px`;
}

/** A note that was only passed over goes once the pointer is elsewhere. */
function leave(): void {
  clearTimeout(waiting);
  waiting = setTimeout(() => { if (!shown?.pinned) close(); }, 250) as unknown as number;
}

for (const link of document.querySelectorAll<HTMLElement>("a:is(.value, .term)[aria-describedby]")) {
  const note = document.getElementById(link.getAttribute("aria-describedby")!);
  if (!note) continue;
  link.setAttribute("aria-expanded", "false");
  link.addEventListener("click", (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    if (shown?.link === link && shown.pinned) close();
    else show(link, note, true);
  });
  link.addEventListener("keydown", (event) => {
    if (event.key !== " ") return;
    event.preventDefault();
    link.click();
  });
  link.addEventListener("pointerenter", (event) => {
    clearTimeout(waiting);
    if (event.pointerType === "mouse" && roomy.matches && !shown?.pinned) waiting = setTimeout(() => show(link, note, false), 160) as unknown as number;
  });
  link.addEventListener("pointerleave", leave);
  link.addEventListener("focus", () => { if (!quiet && link.matches(":focus-visible") && roomy.matches) show(link, note, false); });
  link.addEventListener("blur", (event) => { if (shown?.link === link && !shown.box.contains(event.relatedTarget as Node)) leave(); });
}
addEventListener("keydown", ({key}) => { if (key === "Escape") close(shown?.box.contains(document.activeElement)); });
addEventListener("pointerdown", ({target}) => { if (shown && !shown.box.contains(target as Node) && !shown.link.contains(target as Node)) close(); });
