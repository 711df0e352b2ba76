/** Opens the note of a bound number, a claim or a term at its words. Without it the words are a link to their row, and the note stands at the end of the text. */

export {};

/** Fits beside the number where the page has room; on phones it stands in the flow, below the paragraph. */
const roomy = matchMedia("(min-width: 48rem)");
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
  const at = [...link.getClientRects()].at(-1)!, frame = box.offsetParent!.getBoundingClientRect(), page = link.closest(".page")!.getBoundingClientRect(), edge = 16, left = Math.floor(Math.max(page.left, Math.min(at.left, page.right - edge - box.offsetWidth)) - frame.left), below = innerHeight - at.bottom;
  box.style.left = `${left}px`;
  box.style.top = `${(below < box.offsetHeight + 24 && at.top > box.offsetHeight + 24 ? at.top - box.offsetHeight - 8 : at.bottom + 8) - frame.top}px`;
  box.addEventListener("pointerenter", () => clearTimeout(waiting));
  box.addEventListener("pointerleave", leave);
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
