/** A page handed on by the device's own means, else its address copied. Without script it is a mail to write. */

export {};

for (const link of document.querySelectorAll<HTMLAnchorElement>("a[data-share]")) {
  link.addEventListener("click", (event) => {
    const {share: url = "", title = "", copied = ""} = link.dataset;
    // A browser that can do neither writes the mail.
    if (!navigator.share && !navigator.clipboard) return;
    event.preventDefault();
    const words = link.textContent;
    const said = () => { link.textContent = copied; setTimeout(() => { link.textContent = words; }, 2000); };
    if (navigator.share) void navigator.share({title, url}).catch(() => undefined);
    else void navigator.clipboard.writeText(url).then(said);
  });
}
