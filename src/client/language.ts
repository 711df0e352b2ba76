/** The page in another language as it stands here: what is chosen on it, and the place on it, go along. Without script it is the page as it was published. */

export {};

for (const link of document.querySelectorAll<HTMLAnchorElement>("a[hreflang]")) {
  const follow = (): void => {
    link.search = location.search;
    link.hash = location.hash;
  };
  // Before it is followed: a click is a key's too, a pointer may open it elsewhere without one.
  for (const near of ["pointerdown", "click"]) link.addEventListener(near, follow);
}
