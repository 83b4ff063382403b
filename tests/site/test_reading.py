"""Pages as they are read: by eye, by keyboard, on a phone, on paper, with the system's colours.

What axe-core finds wrong is asked here in our own words, since axe is no package of Python.
"""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from journeyascode.site.configuration import SiteSource
from journeyascode.site.site import build_site
from tests.browser import Browser, served
from tests.site.browsing import Window
from tests.site.building import DAY
from tests.site.conftest import SMALL

JOURNEY = "journeys/late-parcel/"
PAGES = ("", JOURNEY, "personas/anna/", "personas/", "actions/", "metrics/", "touchpoints/")
LONGEST_LINE = 78
"""Letters in the longest line of prose, on the average of its paragraph."""


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    folder = tmp_path_factory.mktemp("read")
    shutil.copytree(SMALL, folder / "journeys")
    lengthen(folder / "journeys" / "anna.yaml")
    with served(folder / "site") as address:
        build_site(SiteSource(folder / "journeys", site_url=f"{address}/"), folder / "site", DAY)
        yield f"{address}/"


def lengthen(persona: Path) -> None:
    """Give a persona a paragraph of many lines."""
    words = "Asiakas hoitaa tilauksensa verkossa ja odottaa, että siitä kerrotaan ajoissa. " * 6
    text = persona.read_text("utf-8")
    persona.write_text(f"{text.rstrip()}\ndescription: {words.strip()}\n", "utf-8")


@pytest.fixture
def window(browser: Browser, home: str) -> Window:
    browser.resize(1440, 1000)
    browser.prefer(color_scheme="light")
    return Window(browser, home)


def ask(window: Window, script: str) -> Any:  # noqa: ANN401 - whatever the script gives
    return window.run(script)


def test_a_line_of_words_is_as_long_as_can_be_read(window: Window) -> None:
    lengths = (
        "return [...document.querySelectorAll("
        "  '.md-content__inner > p, .jac-prose p, .jac-lead')].map(p => {"
        "  const range = document.createRange(); range.selectNodeContents(p);"
        "  const lines = new Set([...range.getClientRects()].map(r => Math.round(r.bottom / 8)));"
        "  return [p.textContent.trim().length, lines.size, p.textContent.slice(0, 40)]"
        "}).filter(([, lines]) => lines > 3)"
    )
    seen = 0
    for page in PAGES:
        window.open(page)
        for letters, lines, begin in ask(window, lengths):
            seen += 1
            assert letters / (lines - 0.5) <= LONGEST_LINE, (page, begin)
    assert seen


@pytest.mark.parametrize("width", [390, 1440])
def test_no_word_of_a_table_is_chopped(window: Window, width: int) -> None:
    """A word goes to the next line between syllables, with a hyphen, or not at all."""
    window.browser.resize(width, 900)
    chopped = (
        "const found = [];"
        "for (const cell of document.querySelectorAll('.jac-table :is(th, td)')) {"
        "  const walk = document.createTreeWalker(cell, NodeFilter.SHOW_TEXT);"
        "  for (let node; (node = walk.nextNode());) {"
        "    for (const word of node.data.matchAll(/[^\\s\\u00ad\\-–/.,@_:()]+/g)) {"
        "      const tops = new Set([...word[0]].map((_, at) => {"
        "        const range = document.createRange();"
        "        range.setStart(node, word.index + at); range.setEnd(node, word.index + at + 1);"
        "        return Math.round([...range.getClientRects()].at(-1)?.top ?? 0);"
        "      }));"
        "      if (tops.size > 1) found.push(word[0]);"
        "    }"
        "  }"
        "}"
        "return found"
    )
    for page in PAGES:
        window.open(page)
        assert ask(window, chopped) == [], page


def test_the_first_stop_of_the_tab_key_leads_past_the_navigation(window: Window) -> None:
    for page in PAGES:
        window.open(page)
        skip = "document.querySelector('.md-skip')"
        assert ask(window, f"return {skip}.hash") == "#jac-content"
        assert ask(window, "return document.querySelectorAll('#jac-content h1').length") == 1
    window.run(f"{skip}.focus()")
    window.wait(f"return getComputedStyle({skip}).opacity === '1'")
    window.run(f"{skip}.click()")
    assert window.wait("return location.hash === '#jac-content'")


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_focus_is_seen_on_everything_that_takes_it(window: Window, scheme: str) -> None:
    window.browser.prefer(color_scheme=scheme)
    window.open(JOURNEY)
    press_tab(window)
    unseen = (
        "const found = [];"
        "for (const one of document.querySelectorAll("
        "    'main :is(a[href], button, summary, input, [tabindex=\"0\"])')) {"
        "  one.focus();"
        "  if (document.activeElement !== one || !one.checkVisibility()) continue;"
        "  const looks = getComputedStyle(one);"
        "  if (looks.outlineStyle === 'none' || parseFloat(looks.outlineWidth) < 2)"
        "    found.push(one.outerHTML.slice(0, 90));"
        "}"
        "return found"
    )
    assert ask(window, unseen) == []


def press(window: Window, key: str, number: int) -> None:
    """Press a key, of which the browser wants to know its number."""
    for kind in ("keyDown", "keyUp"):
        window.browser.command(
            "Input.dispatchKeyEvent", type=kind, key=key, code=key, windowsVirtualKeyCode=number
        )


def press_tab(window: Window) -> None:
    """Tell the browser that somebody goes by keyboard."""
    press(window, "Tab", 9)


def test_a_drawing_is_one_stop_of_the_tab_key_and_arrows_walk_inside(window: Window) -> None:
    window.open(JOURNEY)
    drawing = "document.querySelector('.jac-figure-journey')"
    assert ask(window, f"return {drawing}.querySelectorAll('svg a').length") > 1
    stops = "[...document.querySelectorAll('figure svg a')].filter(a => a.tabIndex >= 0).length"
    assert ask(window, f"return {stops}") == 0
    window.run(f"{drawing}.focus()")
    links = f"[...{drawing}.querySelectorAll('svg a')]"
    for key, number, at in (("Right", 39, 0), ("Right", 39, 1), ("Left", 37, 0)):
        press(window, f"Arrow{key}", number)
        assert ask(window, f"return {links}.indexOf(document.activeElement)") == at
    press(window, "Escape", 27)
    assert ask(window, f"return document.activeElement === {drawing}")


def test_what_is_chosen_to_be_shown_is_put_away_with_escape(window: Window) -> None:
    window.open(JOURNEY)
    opener = "document.querySelector('.jac-tools button[aria-expanded]')"
    window.run(f"{opener}.focus(); {opener}.click()")
    panel = "return document.querySelector('.jac-filter').hidden"
    assert ask(window, panel) is False
    press(window, "Escape", 27)
    assert ask(window, panel) is True
    assert ask(window, f"return document.activeElement === {opener}")


@pytest.mark.parametrize("width", [1000, 1300, 1600, 1800])
def test_the_contents_of_a_page_are_seen_at_every_width_and_take_no_room_where_there_are_none(
    window: Window, width: int
) -> None:
    window.browser.resize(width, 900)
    contents = "document.querySelector('.md-sidebar--secondary')"
    window.open(JOURNEY)
    assert ask(window, f"return {contents}.querySelector('a').checkVisibility()")
    assert ask(window, "return document.documentElement.scrollWidth <= innerWidth")
    window.run("document.querySelector('article h3[id]').scrollIntoView()")
    assert ask(
        window,
        "const box = document.querySelector('article h3[id]').getBoundingClientRect();"
        "return document.elementFromPoint(box.x + 9, box.y + 9).closest('h3') !== null",
    )
    window.open("promises/")
    assert not ask(window, f"return {contents}.checkVisibility()")


@pytest.mark.parametrize("width", [390, 1440])
def test_what_is_pressed_is_large_enough_to_hit(window: Window, width: int) -> None:
    """24 by 24 pixels, or as much room around it (WCAG 2.2, 2.5.8); words in a line are exempt."""
    window.browser.resize(width, 900)
    small = (
        "return [...document.querySelectorAll('main :is(button, summary, select)')]"
        ".filter(one => one.checkVisibility())"
        ".map(one => [one.getBoundingClientRect(), one.outerHTML.slice(0, 90)])"
        ".filter(([box]) => box.width && (box.width < 24 || box.height < 24))"
        ".map(([, html]) => html)"
    )
    for page in PAGES:
        window.open(page)
        assert ask(window, small) == [], page


def test_what_scrolls_is_reached_by_keyboard(window: Window) -> None:
    window.browser.resize(390, 844)
    for page in (*PAGES, "editors/jac2/"):
        window.open(page)
        unreached = (
            "return [...document.querySelectorAll('.jac-scroll, .jac-figure, pre > code')]"
            ".filter(one => one.checkVisibility() && one.scrollWidth > one.clientWidth)"
            ".filter(one => one.tabIndex < 0 && !one.querySelector('a[href], button'))"
            ".map(one => one.outerHTML.slice(0, 80))"
        )
        assert ask(window, unreached) == [], page


def test_nothing_moves_for_readers_who_want_it_still(window: Window) -> None:
    window.browser.prefer(reduced_motion="reduce")
    window.open(JOURNEY)
    moving = (
        "return [...document.querySelectorAll('*')].filter(one => {"
        "  const looks = getComputedStyle(one);"
        "  return parseFloat(looks.transitionDuration) > 0 && looks.transitionProperty !== 'none';"
        "}).map(one => one.outerHTML.slice(0, 60))"
    )
    assert ask(window, moving) == []


def test_with_the_systems_colours_a_badge_has_a_border_and_a_drawing_keeps_its_own(
    window: Window,
) -> None:
    features = [{"name": "forced-colors", "value": "active"}]
    window.browser.command("Emulation.setEmulatedMedia", features=features)
    window.open(JOURNEY)
    badge = "getComputedStyle(document.querySelector('.jac-badge'))"
    assert ask(window, f"return parseFloat({badge}.borderTopWidth)") >= 1
    text = "getComputedStyle(document.querySelector('.jac-figure svg text'))"
    assert ask(window, f"return {text}.forcedColorAdjust") == "none"


def test_paper_is_white_without_shadows_and_its_links_are_words(window: Window) -> None:
    window.browser.prefer(color_scheme="dark")
    window.open(JOURNEY)
    window.browser.command("Emulation.setEmulatedMedia", media="print")
    try:
        link = "getComputedStyle(document.querySelector('.jac-facts dd a'))"
        assert ask(window, f"return {link}.textDecorationLine") == "none"
        ground = "return getComputedStyle(document.body).backgroundColor"
        assert ask(window, ground) == "rgb(255, 255, 255)"
        shown = "return document.querySelector('.md-header').checkVisibility()"
        assert ask(window, shown) is False
    finally:
        window.browser.command("Emulation.setEmulatedMedia", media="")


def test_a_copied_word_has_no_soft_hyphens(window: Window) -> None:
    window.open(JOURNEY)
    copied = window.run(
        "const p = document.createElement('p'); p.textContent = 'asia\\u00adkas\\u00adpolku';"
        "document.querySelector('article').append(p);"
        "getSelection().selectAllChildren(p);"
        "const clip = new DataTransfer();"
        "p.dispatchEvent(new ClipboardEvent('copy', {clipboardData: clip, bubbles: true}));"
        "return clip.getData('text/plain')"
    )
    assert copied == "asiakaspolku"
