/** Light or dark: as the system says, until the reader asks for the other; a choice that is the system's own is forgotten. Without script there is no switch. */

export {};

const root = document.documentElement, system = matchMedia("(prefers-color-scheme: dark)");
const buttons = [...document.querySelectorAll<HTMLButtonElement>("[data-theme-switch]")], frames = [...document.querySelectorAll<HTMLMetaElement>('meta[name="theme-color"]')];
const frameOf = {light: frames[0]?.content ?? "", dark: frames[1]?.content ?? ""};
type Theme = keyof typeof frameOf;
const own = (): Theme => (system.matches ? "dark" : "light"), shown = (): Theme => (root.dataset["theme"] as Theme | undefined) ?? own();

function say(): void {
  for (const button of buttons) {
    button.hidden = false;
    button.textContent = button.dataset[shown() === "dark" ? "light" : "dark"]!;
  }
  // A chosen theme's colour frames the page whatever the system is.
  frames.forEach((meta, i) => { meta.content = frameOf[root.dataset["theme"] ? shown() : i === 0 ? "light" : "dark"]; });
}

function choose(theme: Theme): void {
  if (theme === own()) delete root.dataset["theme"];
  else root.dataset["theme"] = theme;
  try {
    if (theme === own()) localStorage.removeItem("theme");
    else localStorage.setItem("theme", theme);
  } catch {
    // Kept for this page alone.
  }
  say();
}

for (const button of buttons) button.addEventListener("click", () => choose(shown() === "dark" ? "light" : "dark"));
system.addEventListener("change", say);
say();
