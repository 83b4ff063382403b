"""The published site: payloads in titles, navigation and search do nothing; its policy holds."""

from __future__ import annotations

import re
from collections.abc import Mapping
from html import unescape
from pathlib import Path

import pytest

from journeyascode.drawing.colours import COLOURS, own_css
from tests.browser import Browser, served
from tests.hostile import watch
from tests.hostile.payloads import BREAKING_OUT, ELEMENTS, IMG, RUN, SCRIPT
from tests.hostile.sites import build, hostile_files, ordinary_files
from tests.hostile.tally import Held
from tests.hostile.watch import Sight

AT_A_TIME = 25
"""How many pages are looked at in one go."""
POLICY = '<meta http-equiv="Content-Security-Policy"'
RUNNING = (
    SCRIPT,
    IMG,
    f"<svg onload={RUN}></svg>",
    f"<details open ontoggle={RUN}>x</details>",
    f"<input autofocus onfocus={RUN}>",
    f'<iframe srcdoc="<script>parent.{RUN}</script>"></iframe>',
    f'<iframe src="javascript:parent.{RUN}"></iframe>',
    f'<script src="data:text/javascript,{RUN}"></script>',
    f"<script type=module>{RUN}</script>",
    f'<a id=lure href="javascript:{RUN}">x</a>',
)
"""Markup that runs wherever no policy is."""
DECLARED = frozenset(
    re.split(r"[{};\n]", f'<style xmlns="http://www.w3.org/2000/svg">{own_css(COLOURS)}</style>')
)
"""What the style of a drawing may say: all that ours says when every colour is used."""
SEARCH = """
const field = document.querySelector('[data-md-component=search-query]');
document.querySelector('#__search').checked = true;
field.focus();
field.value = arguments[0];
for (const name of ['input', 'keyup', 'change'])
  field.dispatchEvent(new Event(name, {bubbles: true}));
return (async () => {
  for (let left = 100; left; left--) {
    const found = document.querySelectorAll('.md-search-result__item').length;
    await new Promise(later => setTimeout(later, 100));
    if (found) return found;
  }
  return 0;
})()
"""


@pytest.fixture(scope="module")
def ordinary(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A site of ordinary words, built by the command."""
    return build(tmp_path_factory.mktemp("ordinary"), ordinary_files())


@pytest.fixture(scope="module")
def hostile(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The same site full of payloads."""
    return build(tmp_path_factory.mktemp("hostile"), hostile_files())


def test_no_payload_does_anything_on_the_site(
    watched: Browser, ordinary: Path, hostile: Path, held: Held
) -> None:
    usual, found = sights(watched, ordinary), sights(watched, hostile)
    known = frozenset(one for sight in usual.values() for one in sight.known)

    assert found.keys() == usual.keys()
    for name, sight in found.items():
        assert sight.harm == usual[name].harm, name
        if name.endswith(".svg"):
            assert declared(sight) <= DECLARED, (name, declared(sight) - DECLARED)
        else:
            assert sight.active == usual[name].active, name
        assert sight.known <= known, (name, sight.known - known)
    held("pages of a hostile site", len(found))


def declared(sight: Sight) -> frozenset[str]:
    """Give what the style of a drawing says piece by piece: it has the colours that it needs."""
    return frozenset(re.split(r"[{};\n]", unescape("".join(sight.active))))


def test_no_payload_does_anything_among_the_results_of_a_search(
    watched: Browser, ordinary: Path, hostile: Path
) -> None:
    usual, found = results(watched, ordinary, "tavallinen"), results(watched, hostile, "alert")

    assert (found.harm, found.active) == (usual.harm, usual.active)
    assert found.known <= usual.known


def results(browser: Browser, site: Path, wanted: str) -> Sight:
    """Search a site for a word and look at what it finds."""
    with served(site) as home:
        browser.open(f"{home}/index.html")
        assert browser.run(SEARCH, wanted)
        assert not watch.ran(browser)
        assert not watch.foreign(browser, home)
        return watch.look(browser, home)


def test_the_policy_stops_what_would_run_and_lets_the_theme_work(
    watched: Browser, ordinary: Path
) -> None:
    page = (ordinary / "index.html").read_text("utf-8")
    assert page.index(POLICY) < page.index("<script")

    with served(ordinary) as home:
        watched.open(f"{home}/index.html")
        assert watched.run(SEARCH, "tavallinen")
        assert not watch.stopped(watched)
    assert not running(watched, ordinary, with_raw(page, RUNNING))
    assert not running(watched, ordinary, with_raw(page, (*ELEMENTS, *BREAKING_OUT)))


def test_without_the_policy_the_same_would_run(watched: Browser, ordinary: Path) -> None:
    page = (ordinary / "index.html").read_text("utf-8").replace(POLICY, "<meta name=nothing")

    assert len(running(watched, ordinary, with_raw(page, RUNNING))) >= len(RUNNING) - 1


def running(browser: Browser, site: Path, page: str) -> list[str]:
    """Put a page of our own into a site; give what ran on it, also once its link was clicked."""
    (site / "raw.html").write_text(page, "utf-8", newline="\n")
    try:
        with served(site) as home:
            browser.open(f"{home}/raw.html")
            browser.run("document.querySelector('#lure')?.click()")
            return watch.ran(browser)
    finally:
        (site / "raw.html").unlink()


def with_raw(page: str, payloads: tuple[str, ...]) -> str:
    """Put payloads into a page as they are; no policy hinders a page from leading elsewhere."""
    raw = "\n".join(f"<div>{payload}</div>" for payload in payloads if "refresh" not in payload)
    return page.replace("</article>", f"{raw}</article>")


def sights(browser: Browser, site: Path) -> Mapping[str, Sight]:
    """Open every page and drawing of a site; nothing runs, and nothing else is asked for."""
    names = sorted(
        path.relative_to(site).as_posix()
        for path in site.rglob("*")
        if path.suffix in {".html", ".svg"}
    )
    found: dict[str, Sight] = {}
    with served(site) as home:
        for start in range(0, len(names), AT_A_TIME):
            browser.open(f"{home}/robots.txt")
            some = [f"{home}/{name}" for name in names[start : start + AT_A_TIME]]
            seen = watch.look_in_frames(browser, some, (), home)
            found |= {address.removeprefix(home): sight for address, sight in seen.items()}
            assert not watch.ran(browser)
            assert not watch.foreign(browser, home)
    return found
