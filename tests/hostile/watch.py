"""What is looked for on a page in the browser: everything that does more than say something."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from tests.browser import Browser

LISTEN = """
(() => {
  let top_ = window;
  try { void top.document; top_ = top } catch { /* a frame of another origin */ }
  const ran = top_.jacRan ??= [], stopped = top_.jacStopped ??= [];
  const note = name => (...given) => { ran.push(`${name} ${given} ${location.pathname}`) };
  for (const name of ['alert', 'confirm', 'prompt', 'print', 'open']) window[name] = note(name);
  addEventListener('securitypolicyviolation', event => stopped.push(event.violatedDirective));
})()
"""
"""Runs before a page does; counts what a script there does, and what its policy stops."""

_LOOK = r"""
const set = words => new Set(words.split(' '));
const RUNS = set('script style link base iframe frame object embed form template portal noscript '
                 + 'meta svg:style svg:script');
const HOLDS = set('script style template noscript svg:style svg:script');
const NAVIGATES = set('href xlink:href src action formaction data poster background cite ping '
                      + 'srcset srcdoc values to from');
const SAFE = new Set(['http:', 'https:', 'mailto:', 'tel:']);
const protocol = (value, base) => {
  try { return new URL(value, base).protocol } catch { return '' }
};
const written = node =>
  node.namespaceURI.endsWith('svg') ? `svg:${node.localName}` : node.localName;
const look = (page, lines) => {
  const known = new Set(), harm = [], active = [];
  const walk = root => { for (const node of root.querySelectorAll('*')) {
    const name = written(node);
    known.add(name);
    if (RUNS.has(name) && !(name === 'meta' && !node.httpEquiv))
      active.push(node.cloneNode(HOLDS.has(name)).outerHTML);
    for (const {name: key, value} of node.attributes) {
      if (!key.startsWith('data-md-')) known.add(`${name} ${key}`);
      if (/^on/i.test(key)) harm.push(`handler ${name} ${key}=${value}`);
      if (key === 'style' && /url\(|position|expression/i.test(value)) harm.push(`style ${value}`);
      if (NAVIGATES.has(key) && !SAFE.has(protocol(value, page.baseURI))
          && !(key === 'src' && /^data:image\//.test(value)) && !/^[\w.#/-]*$/.test(value))
        harm.push(`address ${name} ${key}=${value}`);
    }
    if (node.content?.querySelectorAll) walk(node.content);
    if (node.shadowRoot) walk(node.shadowRoot);
  } };
  walk(page);
  const text = [], body = page.body ?? page.documentElement;
  const nodes = page.createTreeWalker(body, NodeFilter.SHOW_TEXT);
  while (nodes.nextNode())
    if (!nodes.currentNode.parentElement.closest('svg, script, style, pre, blockquote'))
      text.push(nodes.currentNode.data);
  const said = text.join('').replace(/\s+/g, ' ');
  const shown = lines.map(line => said.split(line).length - 1);
  return {known: [...known], harm, active: active.sort(), shown};
};
"""

LOOK_HERE = _LOOK + "return look(document, arguments[0])"

LOOK_IN_FRAMES = (
    _LOOK
    + """
const [addresses, lines] = arguments, found = {};
const frame = document.body.appendChild(document.createElement('iframe'));
return (async () => {
  for (const address of addresses) {
    await new Promise(loaded => { frame.onload = loaded; frame.src = address });
    found[address] = look(frame.contentDocument, lines);
  }
  frame.remove();
  return found;
})()
"""
)


@dataclass(frozen=True)
class Sight:
    """What one page is made of, as the browser sees it."""

    known: frozenset[str]
    """Its elements and their attributes, as `a` and `a href`."""
    harm: tuple[str, ...]
    """Handlers, addresses that run something, styles that load or cover."""
    active: tuple[str, ...]
    """Its scripts, styles, frames and such, in order; scripts and styles in full."""
    shown: tuple[int, ...]
    """How often each line that was looked for stands in its text, outside drawings."""


def look(browser: Browser, home: str) -> Sight:
    """Look at the page that is open, of the site at `home`."""
    return _sight(browser.run(LOOK_HERE, ()), home)


def look_in_frames(
    browser: Browser, addresses: Sequence[str], lines: Sequence[str], home: str
) -> Mapping[str, Sight]:
    """Open page after page in a frame of the page that is open, and look at each."""
    wanted = [" ".join(line.split()) for line in lines]
    found = browser.run(LOOK_IN_FRAMES, list(addresses), wanted)
    return {address: _sight(one, home) for address, one in found.items()}


def ran(browser: Browser) -> list[str]:
    """Give what scripts have done on the page that is open and in its frames."""
    return [*browser.run("return window.jacRan ?? []")]


def stopped(browser: Browser) -> list[str]:
    """Give what the policy of the page that is open has stopped."""
    return [*browser.run("return window.jacStopped ?? []")]


def foreign(browser: Browser, home: str) -> list[str]:
    """Give every address outside `home` that was asked for since the last look."""
    inside = (f"{home}/", "data:", "blob:", "about:", "chrome:")
    return [url for url in browser.requests() if not url.startswith(inside)]


def _sight(found: Mapping[str, Any], home: str) -> Sight:
    """Give what was seen, without the address at which the site is served this time."""
    return Sight(
        frozenset(found["known"]),
        tuple(one.replace(home, "") for one in found["harm"]),
        tuple(one.replace(home, "") for one in found["active"]),
        tuple(found["shown"]),
    )
