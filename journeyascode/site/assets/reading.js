/* More to do with a drawing and with a journey's page: show only some of it, keep it as a picture,
   print it on one sheet, copy the way to a step. Nothing here is needed to read the page. */
(() => {
  "use strict";
  const WORDS = {
    en: {
      show: "Choose what is shown", lanes: "Lanes", people: "Whose feelings", png: "Download as a picture: PNG",
      pdf: "Print this drawing, or save it as PDF", map: "Print the map (A3)", handout: "Print a handout (A4)",
      copy: "Copy the link to this place", copied: "Copied", printed: "Printed",
    },
    fi: {
      show: "Valitse, mitä näytetään", lanes: "Rivit", people: "Kenen tunteet", png: "Lataa kuvana: PNG",
      pdf: "Tulosta tämä piirros tai tallenna se PDF:nä", map: "Tulosta kartta (A3)", handout: "Tulosta moniste (A4)",
      copy: "Kopioi linkki tähän kohtaan", copied: "Kopioitu", printed: "Tulostettu",
    },
    sv: {
      show: "Välj vad som visas", lanes: "Rader", people: "Vems känslor", png: "Ladda ner som bild: PNG",
      pdf: "Skriv ut bilden, eller spara den som PDF", map: "Skriv ut kartan (A3)", handout: "Skriv ut ett blad (A4)",
      copy: "Kopiera länken hit", copied: "Kopierad", printed: "Utskriven",
    },
  };
  const words = () => WORDS[document.documentElement.lang] || WORDS.en;
  const make = (tag, css, text = "") => {
    const made = document.createElement(tag);
    made.className = css;
    made.textContent = text;
    return made;
  };
  const button = (text, label, act) => {
    const made = make("button", "", text);
    made.type = "button";
    if (label !== text) made.title = label;
    made.setAttribute("aria-label", label);
    made.addEventListener("click", act);
    return made;
  };

  /* Lanes: what is taken out is folded away, and what stands below moves up. */
  const measure = (svg) => {
    const marks = [...svg.querySelectorAll(":scope > g > *")].map((mark) => {
      const box = mark.getBBox();
      return { mark, top: box.y, bottom: box.y + box.height, height: mark.getAttribute("height") };
    });
    const rows = marks.filter(({ mark }) => mark.matches("g.lane"));
    return { marks, rows: rows.map(({ top, bottom }) => [top - 1, bottom]), box: svg.viewBox.baseVal, high: svg.viewBox.baseVal.height };
  };
  const sizes = new WeakMap();
  const fold = (svg, off) => {
    if (!sizes.has(svg)) sizes.set(svg, measure(svg));
    const { marks, rows, box, high } = sizes.get(svg);
    const gone = rows.filter((_, at) => off.has(at));
    const moved = (y) => y - gone.reduce((sum, [top, end]) => sum + Math.min(Math.max(y - top, 0), end - top), 0);
    for (const { mark, top, bottom, height } of marks) {
      const middle = (top + bottom) / 2;
      const at = rows.findIndex(([start, end]) => start <= middle && middle < end);
      const tall = mark.localName === "rect" && at >= 0 && bottom - top > rows[at][1] - rows[at][0] + 1;
      mark.classList.toggle("jac-off", !tall && off.has(at));
      const up = tall || at < 0 ? moved(top) - top : moved(rows[at][0]) - rows[at][0];
      if (up) mark.setAttribute("transform", `translate(0 ${up})`);
      else mark.removeAttribute("transform");
      if (tall) mark.setAttribute("height", Number(height) - (bottom - top) + moved(bottom) - moved(top));
    }
    const left = moved(high);
    svg.setAttribute("viewBox", `0 0 ${box.width} ${left}`);
    svg.setAttribute("height", left);
  };
  const choices = (name, labels, act) => {
    const set = make("fieldset", "");
    set.append(make("legend", "", name));
    const off = new Set();
    labels.forEach((label, at) => {
      const line = make("label", "");
      const box = make("input", "");
      box.type = "checkbox";
      box.checked = true;
      box.addEventListener("change", () => {
        if (box.checked) off.delete(at);
        else off.add(at);
        act(off);
      });
      line.append(box, ` ${label}`);
      set.append(line);
    });
    return set;
  };
  const text = (mark) => [...mark.querySelectorAll("text")].map((one) => one.textContent).join(" ");
  const addFilter = (bar, figure) => {
    const mapped = [...figure.querySelectorAll("svg")].filter((svg) => svg.querySelector("g.lane"));
    if (!mapped.length) return;
    const panel = make("div", "jac-filter");
    panel.hidden = true;
    const lanes = [...mapped[0].querySelectorAll("g.lane")].map(text);
    panel.append(choices(words().lanes, lanes, (off) => mapped.forEach((svg) => fold(svg, off))));
    const people = [...mapped[0].querySelectorAll("g.name")];
    if (people.length > 1) {
      const groups = people.map((mark) => [...mark.classList].find((name) => name.startsWith("who-")));
      panel.append(choices(words().people, people.map(text), (off) => groups.forEach((group, at) => {
        for (const mark of figure.querySelectorAll(`g.${group}`)) mark.classList.toggle("jac-unchosen", off.has(at));
      })));
    }
    const open = button("☰", words().show, () => {
      panel.hidden = !panel.hidden;
      open.setAttribute("aria-expanded", String(!panel.hidden));
    });
    open.setAttribute("aria-expanded", "false");
    bar.addEventListener("keydown", (event) => {
      if (event.key !== "Escape" || panel.hidden) return;
      open.click();
      open.focus();
    });
    bar.append(open, panel);
  };

  /* A drawing as it is seen now, its colours written on every mark, so that it may leave the page.
     Pictures are made here and not with the site: a rasterizer takes half a second for a map twice
     as large, more than all the rest of the page together, and draws letters with whatever fonts
     its machine has. A printed page is the PDF: its lines stay lines and its words stay words. */
  const still = (svg, figure) => {
    const look = getComputedStyle(figure);
    const copy = svg.cloneNode(true);
    for (const mark of copy.querySelectorAll(".jac-off, .jac-unchosen")) mark.remove();
    for (const mark of copy.querySelectorAll("[class]")) {
      for (const name of mark.classList) {
        const value = /^[fs]-/.test(name) && look.getPropertyValue(`--jac-${name.slice(2)}`).trim();
        if (value) mark.setAttribute(name[0] === "f" ? "fill" : "stroke", value);
      }
    }
    copy.setAttribute("font-family", getComputedStyle(svg).fontFamily);
    return copy;
  };
  const pictured = (svg) => new Promise((done, failed) => {
    const image = new Image();
    image.addEventListener("load", () => done(image));
    image.addEventListener("error", failed);
    image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(new XMLSerializer().serializeToString(svg))}`;
  });
  const LONGEST = 16000; /* pixels: browsers draw no longer picture */
  const picture = async (figure) => {
    const drawings = [...figure.querySelectorAll("svg")];
    const boxes = drawings.map((svg) => svg.viewBox.baseVal);
    const wide = Math.max(...boxes.map((box) => box.width));
    const high = boxes.reduce((sum, box) => sum + box.height, 0);
    const scale = Math.min(2, LONGEST / wide, LONGEST / high);
    const canvas = make("canvas", "");
    canvas.width = Math.round(wide * scale);
    canvas.height = Math.round(high * scale);
    const pen = canvas.getContext("2d");
    pen.fillStyle = getComputedStyle(figure).backgroundColor;
    pen.fillRect(0, 0, canvas.width, canvas.height);
    let down = 0;
    for (const [at, svg] of drawings.entries()) {
      pen.drawImage(await pictured(still(svg, figure)), 0, down * scale, boxes[at].width * scale, boxes[at].height * scale);
      down += boxes[at].height;
    }
    return new Promise((done) => canvas.toBlob(done, "image/png"));
  };
  const nameOf = (figure) => {
    const link = figure.nextElementSibling?.querySelector("a[download]");
    return (link?.getAttribute("href") || "drawing.svg").split("/").pop().replace(/\.svg$/, "");
  };
  const keep = async (figure) => {
    const link = make("a", "");
    link.href = URL.createObjectURL(await picture(figure));
    link.download = `${nameOf(figure)}.png`;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 60000);
  };

  /* One sheet of paper: what stands on it hides the rest of the page while it is printed. */
  const PIXELS = 96 / 25.4; /* in a millimetre */
  const clear = () => {
    document.querySelectorAll(".jac-paper").forEach((paper) => paper.remove());
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((sheet) => !sheet.jac);
  };
  const lay = (css, [wide, high], parts) => {
    clear();
    const sheet = new CSSStyleSheet();
    sheet.jac = true;
    sheet.replaceSync(`@page{size:${wide}mm ${high}mm;margin:0}.jac-paper{width:${wide}mm;height:${high - 0.5}mm}`);
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
    const paper = make("div", `jac-paper md-typeset ${css}`);
    paper.setAttribute("aria-hidden", "true");
    for (const part of parts) {
      for (const one of [part, ...part.querySelectorAll("[id]")]) one.removeAttribute("id");
      for (const one of part.querySelectorAll(".headerlink, .jac-print, .jac-off, .jac-unchosen")) one.remove();
      paper.append(part);
    }
    document.body.append(paper);
    return paper;
  };
  const shrink = (svg, scale) => {
    svg.style.width = `${svg.viewBox.baseVal.width * scale}px`;
    svg.style.height = `${svg.viewBox.baseVal.height * scale}px`;
  };
  const title = () => document.querySelector(".md-content h1").cloneNode(true);
  /* Where it is from and when: a sheet on a wall outlives the page. */
  const foot = () => {
    const day = new Date().toLocaleDateString(document.documentElement.lang);
    return make("p", "jac-foot", [document.title, `${words().printed} ${day}`, location.href.split(/[?#]/)[0]].join(" · "));
  };
  const drawing = (figure) => {
    const sheet = make("div", "jac-sheet jac-figure");
    const drawings = [...figure.querySelectorAll("svg:not([id$=-overview])")];
    sheet.append(...drawings.map((svg) => svg.cloneNode(true)));
    return sheet;
  };
  /* As large as may be, in as many columns as that takes. */
  const fitInto = (sheet, wide, high) => {
    const drawings = [...sheet.children];
    const across = Math.max(...drawings.map((svg) => svg.viewBox.baseVal.width));
    const down = Math.max(...drawings.map((svg) => svg.viewBox.baseVal.height));
    const scales = drawings.map((_, at) => {
      const rows = Math.ceil(drawings.length / (at + 1));
      return Math.min((wide - 12 * at) / (at + 1) / across, (high - 12 * (rows - 1)) / rows / down);
    });
    const scale = Math.max(...scales);
    sheet.style.gridTemplateColumns = `repeat(${scales.indexOf(scale) + 1}, max-content)`;
    drawings.forEach((svg) => shrink(svg, scale));
  };
  const PAPERS = {
    map: () => {
      const sheet = drawing(document.querySelector(".jac-figure-journey"));
      lay("jac-paper-map", [420, 297], [title(), sheet, foot()]);
      fitInto(sheet, 400 * PIXELS, 260 * PIXELS);
    },
    handout: () => {
      const parts = [".jac-lead", ".jac-answer"].map((one) => document.querySelector(`.md-content ${one}`));
      const paper = lay("jac-paper-handout", [210, 297], [title(), ...parts.filter(Boolean).map((one) => one.cloneNode(true)), foot()]);
      const high = 297 * PIXELS;
      const full = paper.scrollHeight;
      if (full > high) paper.style.setProperty("--jac-fit", Math.floor(1000 * high / full) / 1000);
    },
  };
  const alone = (figure) => {
    const sheet = drawing(figure);
    const boxes = [...sheet.children].map((svg) => svg.viewBox.baseVal);
    const wide = Math.max(...boxes.map((box) => box.width)) + 48;
    const high = boxes.reduce((sum, box) => sum + box.height + 12, 36);
    lay("jac-paper-alone", [wide / PIXELS, high / PIXELS], [sheet]);
    fitInto(sheet, wide - 48, high - 48);
  };
  const print = (prepare, name) => {
    prepare();
    const before = document.title;
    document.title = name;
    window.addEventListener("afterprint", () => {
      document.title = before;
      clear();
    }, { once: true });
    window.print();
  };
  const addPapers = (answer) => {
    if (answer.querySelector(".jac-print") || !document.querySelector(".jac-figure-journey")) return;
    const bar = make("p", "jac-print");
    for (const name of Object.keys(PAPERS)) {
      const label = words()[name];
      bar.append(button(label, label, () => print(PAPERS[name], `${nameOf(document.querySelector(".jac-figure-journey"))}-${name}`)));
    }
    answer.append(bar);
  };

  /* The way to every heading, to copy. */
  const addWay = (heading) => {
    if (heading.querySelector(".headerlink")) return;
    const link = make("a", "headerlink", "#");
    link.href = `#${heading.id}`;
    link.title = words().copy;
    link.setAttribute("aria-label", `${words().copy}: ${heading.textContent}`);
    link.addEventListener("click", async () => {
      try {
        await navigator.clipboard.writeText(link.href);
        link.title = words().copied;
      } catch { /* the address of the window says it, too */ }
    });
    heading.append(" ", link);
  };

  const addTools = (figure) => {
    const bar = figure.previousElementSibling;
    if (!bar?.classList.contains("jac-tools") || bar.dataset.reading) return;
    bar.dataset.reading = "yes";
    addFilter(bar, figure);
    bar.append(button("PNG", words().png, () => keep(figure)));
    bar.append(button("PDF", words().pdf, () => print(() => alone(figure), nameOf(figure))));
  };
  const begin = () => {
    clear();
    document.querySelectorAll(".jac-figure").forEach(addTools);
    document.querySelectorAll(".jac-answer").forEach(addPapers);
    document.querySelectorAll(".jac-source").forEach((source) => {
      source.parentNode.querySelectorAll(":is(h2, h3)[id]").forEach(addWay);
    });
    /* `?print=map` and `?print=handout` prepare the sheet for whoever prints without hands. */
    const asked = new URLSearchParams(location.search).get("print");
    if (Object.hasOwn(PAPERS, asked) && document.querySelector(".jac-print")) PAPERS[asked]();
  };
  /* The theme tells of every page it swaps in, but from a disk it tells nothing. */
  if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", begin);
  else begin();
  window.document$?.subscribe(begin);
})();
