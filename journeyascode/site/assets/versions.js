/* The versions of a site that mike publishes, to choose from in every language. The theme looks for
   them in the folder above its root, which for a language in a folder of its own is one too low, and
   loses the page that is being read where addresses end in `.html`. */
(() => {
  "use strict";
  const { base, version, translations } = JSON.parse(document.getElementById("__config")?.textContent || "{}");
  if (version?.provider !== "jac-mike") return;
  const root = new URL(`${base}/`, location.href); /* of this language, in this version */
  const top = new URL("../".repeat(version.folder ? 2 : 1), root); /* where the versions lie */
  const ours = root.pathname.slice(top.pathname.length).split("/")[0];
  const make = (tag, css, text = "") => Object.assign(document.createElement(tag), { className: css, textContent: text });

  /* The same page there; where that version has none, its home in this language, or else its home. */
  const places = (there) => {
    const home = new URL(version.folder, there);
    const page = new URL(location.pathname.slice(root.pathname.length), home);
    return [new URL(location.hash, page), home, there];
  };
  const is = (place) => fetch(place, { method: "HEAD" }).then((answer) => answer.ok, () => false);
  const follow = async (there) => {
    for (const place of places(there)) {
      if (await is(place)) return location.assign(place);
    }
    return location.assign(there);
  };
  const link = ({ version: name, title }) => {
    const item = make("li", "md-version__item");
    const way = make("a", "md-version__link", title);
    way.href = new URL(`${name}/`, top);
    way.target = "_self"; /* the theme leaves it alone */
    way.addEventListener("click", (event) => {
      if (event.metaKey || event.ctrlKey || event.shiftKey) return;
      event.preventDefault();
      follow(new URL(way.href));
    });
    item.append(way);
    return item;
  };
  const show = (versions) => {
    const current = versions.find(({ version: name, aliases }) => name === ours || aliases.includes(ours)) || versions[0];
    const box = make("div", "md-version");
    const button = make("button", "md-version__current", current.title);
    button.setAttribute("aria-label", translations["select.version"]);
    if (version.alias && current.aliases.length) button.append(" ", make("span", "md-version__alias", current.aliases[0]));
    const list = make("ul", "md-version__list");
    list.append(...versions.filter(({ properties }) => !properties?.hidden).map(link));
    box.append(button, list);
    document.querySelector(".md-header__topic").append(box);
    const newest = [version.default || "latest"].flat().map((name) => new RegExp(name, "i"));
    if ([current.version, ...current.aliases].some((name) => newest.some((one) => one.test(name)))) return;
    window.document$?.subscribe(() => document.querySelectorAll("[data-md-component=outdated]").forEach((one) => { one.hidden = false; }));
  };
  /* From a disk, and before mike has published, there are none to choose from. */
  fetch(new URL("versions.json", top)).then((answer) => (answer.ok ? answer.json() : []), () => [])
    .then((versions) => versions.length && show(versions));
})();
