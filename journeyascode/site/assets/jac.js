/* Makes the drawings of a handbook handier. Without it every fact and every link is still there.
   Listens on the document, so that pages swapped in by instant navigation need nothing new. */
(() => {
  "use strict";
  if (window.journeyascode) return; /* where every page brings this along, the first one stays */
  window.journeyascode = true;
  const XLINK = "http://www.w3.org/1999/xlink";
  const WORDS = {
    en: { larger: "Larger", smaller: "Smaller", fit: "Fit to the page", walk: "Arrow keys lead from link to link" },
    fi: { larger: "Suurenna", smaller: "Pienennä", fit: "Sovita sivulle", walk: "Nuolinäppäimet vievät linkistä toiseen" },
    sv: { larger: "Större", smaller: "Mindre", fit: "Anpassa till sidan", walk: "Piltangenterna leder från länk till länk" },
  };
  const LEAST = 0.75; /* a drawing that nearly fits is made to fit; a smaller one could not be read */
  const address = (link) => link.getAttributeNS(XLINK, "href") || link.getAttribute("xlink:href") || link.getAttribute("href");

  /* Zoom: the drawing grows inside its figure, and the figure scrolls: by touch, wheel and keys. */
  const scale = (figure) => Number(figure.style.getPropertyValue("--jac-zoom")) || 1;
  const zoom = (figure, to) => {
    const before = scale(figure);
    const after = Math.min(6, Math.max(0.25, to));
    const middle = (figure.scrollLeft + figure.clientWidth / 2) / before;
    figure.style.setProperty("--jac-zoom", after);
    figure.scrollLeft = middle * after - figure.clientWidth / 2;
  };
  const fitting = (figure) => {
    const widths = [...figure.querySelectorAll("svg")].map((svg) => svg.viewBox.baseVal.width);
    return Math.min(1, (figure.clientWidth - 2) / Math.max(...widths));
  };
  const fit = (figure) => zoom(figure, fitting(figure));
  const STEPS = {
    larger: ["+", (figure) => zoom(figure, scale(figure) * 1.25)],
    smaller: ["−", (figure) => zoom(figure, scale(figure) / 1.25)],
    fit: ["⤢", fit],
  };
  const addTools = (figure) => {
    if (figure.previousElementSibling?.classList.contains("jac-tools")) return;
    const words = WORDS[document.documentElement.lang] || WORDS.en;
    const bar = document.createElement("div");
    bar.className = "jac-tools";
    bar.setAttribute("role", "group");
    for (const [name, [sign, act]] of Object.entries(STEPS)) {
      const button = document.createElement("button");
      button.type = "button";
      button.textContent = sign;
      button.title = words[name];
      button.setAttribute("aria-label", words[name]);
      button.addEventListener("click", () => act(figure));
      bar.append(button);
    }
    figure.before(bar);
    for (const svg of figure.querySelectorAll("svg")) svg.style.setProperty("--jac-wide", svg.viewBox.baseVal.width);
    if (fitting(figure) >= LEAST) fit(figure);
  };
  const KEYS = { "+": "larger", "=": "larger", "-": "smaller", 0: "fit" };
  document.addEventListener("keydown", (event) => {
    const figure = event.target.closest?.(".jac-figure");
    const name = KEYS[event.key];
    if (!figure || !name || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    STEPS[name][1](figure);
  });

  /* A drawing is one stop of the Tab key; inside, left and right lead from link to link. */
  const stops = (drawing) => [...drawing.querySelectorAll("svg a")].filter(address);
  const addStops = (drawing) => {
    const links = stops(drawing);
    for (const link of links) link.setAttribute("tabindex", "-1");
    if (links.length) drawing.setAttribute("aria-description", (WORDS[document.documentElement.lang] || WORDS.en).walk);
  };
  const WAYS = { ArrowRight: 1, ArrowLeft: -1 };
  document.addEventListener("keydown", (event) => {
    const drawing = event.target.closest?.(".jac-figure, .jac-glance");
    if (!drawing || event.ctrlKey || event.metaKey || event.altKey) return;
    const links = stops(drawing);
    const at = links.indexOf(event.target.closest("svg a"));
    const next = event.key === "Escape" && at >= 0 ? drawing : WAYS[event.key] && links[at + WAYS[event.key]];
    if (!next) return;
    event.preventDefault();
    next.focus();
  });

  /* A link in a drawing is followed as a link of the page, which the theme swaps in at once. */
  document.addEventListener("click", (event) => {
    const link = event.target.closest?.("svg a");
    if (!link || event.button || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    const to = address(link);
    if (!to) return;
    event.preventDefault();
    event.stopPropagation();
    const twin = document.createElement("a");
    twin.href = to;
    twin.hidden = true;
    document.body.append(twin);
    twin.click();
    twin.remove();
  }, true);

  /* A card in a drawing and the row about it light each other, under the pointer and the focus. */
  const NAMED = "tr > th:first-child a[href^='#']"; /* what the row of a table is about */
  const spotOf = (from) => {
    const card = from.closest?.("svg a");
    if (card) return address(card);
    const below = from.closest?.(".jac-step")?.previousElementSibling;
    const row = below || from.closest?.(".md-typeset [id]:is(tr, li, h2, h3)");
    return row ? `#${row.id}` : from.closest?.(".md-typeset tr")?.querySelector(NAMED)?.getAttribute("href");
  };
  const light = (from, on) => {
    const spot = spotOf(from);
    if (!spot || !spot.startsWith("#") || spot.length < 2) return;
    const cards = [...document.querySelectorAll(".jac-figure a, .jac-glance a")].filter((a) => address(a) === spot);
    const rows = [...document.querySelectorAll(NAMED)].filter((a) => a.getAttribute("href") === spot);
    const about = [document.getElementById(spot.slice(1)), ...rows.map((a) => a.closest("tr"))];
    for (const one of [...about, ...cards]) one?.classList.toggle("jac-lit", on);
  };
  for (const [name, on] of [["pointerover", true], ["pointerout", false], ["focusin", true], ["focusout", false]]) {
    document.addEventListener(name, (event) => light(event.target, on));
  }

  const begin = () => {
    document.querySelectorAll(".jac-figure").forEach(addTools);
    document.querySelectorAll(".jac-figure, .jac-glance").forEach(addStops);
  };
  /* The theme tells of every page it swaps in, but from a disk it tells nothing. */
  if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", begin);
  else begin();
  window.document$?.subscribe(begin);
})();
