/* For those who come by keyboard, and for those who copy words. */
(() => {
  "use strict";
  /* What scrolls, a table or an example, is a stop of the Tab key, also where the browser does not make it one. */
  const reach = () => {
    for (const frame of document.querySelectorAll(".jac-scroll, .jac-glance, .md-typeset pre > code")) {
      if (frame.scrollWidth > frame.clientWidth) {
        frame.tabIndex = 0;
        frame.setAttribute("role", "group");
        const caption = frame.querySelector("caption")?.textContent.trim();
        if (caption) frame.setAttribute("aria-label", caption);
      } else if (!frame.matches(".jac-glance")) {
        for (const name of ["tabindex", "role", "aria-label"]) frame.removeAttribute(name);
      }
    }
  };
  /* Soft hyphens are for the eye: they do not go along with what is copied. */
  document.addEventListener("copy", (event) => {
    const chosen = String(getSelection());
    if (!chosen.includes("\u00ad") || event.target.closest?.("input, textarea")) return;
    event.clipboardData.setData("text/plain", chosen.replaceAll("\u00ad", ""));
    event.preventDefault();
  });
  addEventListener("resize", reach);
  if (window.document$) window.document$.subscribe(reach);
  else if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", reach);
  else reach();
})();
