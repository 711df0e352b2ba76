/** The page in another language as it stands here: what is chosen on it, and the place on it, go along. Without script it is the page as it was published. */

export {};

for (const link of document.querySelectorAll<HTMLAnchorElement>("a[hreflang]")) {
  const follow = (): void => {
    link.search = location.search;
    link.hash = location.hash;
  };
  // Before it can be followed, by pointer or by key; a choice may have changed since it was last.
  for (const near of ["pointerdown", "focus", "click"]) link.addEventListener(near, follow);
}
