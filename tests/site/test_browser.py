"""The published site as a reader meets it: in a browser, with the theme's scripts running."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from journeyascode.site.configuration import SiteSource
from journeyascode.site.site import build_site
from tests.browser import Browser, go_without_a_browser, served
from tests.site.browsing import Window
from tests.site.building import DAY
from tests.site.conftest import SMALL

JOURNEY = "journeys/late-parcel/"


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[str, Path]]:
    folder = tmp_path_factory.mktemp("browsed")
    shutil.copytree(SMALL, folder / "journeys")
    with served(folder / "site") as address:
        home = f"{address}/"
        build_site(SiteSource(folder / "journeys", site_url=home), folder / "site", DAY)
        yield home, folder / "site"


@pytest.fixture
def window(browser: Browser, site: tuple[str, Path]) -> Window:
    browser.resize(1440, 1000)
    browser.prefer(color_scheme="light")
    window = Window(browser, site[0])
    window.open()
    window.run("localStorage.clear()")
    window.complaints()
    window.hosts()
    return window


def addresses(folder: Path) -> list[str]:
    return sorted(p.parent.relative_to(folder).as_posix() for p in folder.rglob("index.html"))


def kinds(folder: Path) -> list[str]:
    """One page of each kind, and each index."""
    chosen = {a.rpartition("/")[0]: a for a in addresses(folder) if not a.startswith("en")}
    return sorted(
        {*chosen.values(), *(a for a in addresses(folder) if "/" not in a and a != "en")}
    )


@pytest.mark.parametrize("missing", ["chromium", "chromedriver"])
def test_a_browser_that_is_half_there_is_told_and_not_fetched(
    missing: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    for name in ("chromium", "chromedriver"):
        (tmp_path / name).write_text("#!/bin/sh\n", "utf-8")
        (tmp_path / name).chmod(0o755)
        monkeypatch.setenv(f"JAC_{name.upper()}", str(tmp_path / name))
    (tmp_path / missing).unlink()

    monkeypatch.delenv("JAC_BROWSER", raising=False)
    with pytest.raises(pytest.skip.Exception, match=f"there is no {missing} on this machine"):
        go_without_a_browser()
    monkeypatch.setenv("JAC_BROWSER", "required")
    with pytest.raises(pytest.fail.Exception, match=f"there is no {missing} on this machine"):
        go_without_a_browser()


def test_no_page_asks_any_other_host_for_anything_or_breaks_its_own_policy(
    window: Window, site: tuple[str, Path]
) -> None:
    for address in kinds(site[1]):
        window.open(f"{address}/")
    assert window.hosts() == {site[0].removeprefix("http://").removesuffix("/")}
    assert not window.complaints()


def test_the_policy_stops_a_script_that_got_into_a_page(window: Window) -> None:
    window.run(
        "const s = document.createElement('script'); s.textContent = 'window.ran = 1';"
        "document.body.append(s);"
        "document.body.insertAdjacentHTML('beforeend', '<img src=x onerror=\"window.ran = 2\">')"
    )
    window.wait("return performance.now() > 300")
    assert window.run("return window.ran") is None
    assert any("Content Security Policy" in one for one in window.complaints())


def test_the_search_finds_a_page(window: Window) -> None:
    window.run(
        "document.getElementById('__search').click();"
        "const q = document.querySelector('[data-md-component=search-query]');"
        "q.focus(); q.value = 'myöhässä'; q.dispatchEvent(new Event('input', {bubbles: true}));"
        "q.dispatchEvent(new Event('keyup', {bubbles: true}))"
    )
    found = window.wait(
        "return [...document.querySelectorAll('.md-search-result__link')]"
        ".map(a => a.href).join(' ')"
    )
    assert JOURNEY in str(found)
    assert not window.complaints()


def test_light_and_dark_can_be_chosen_and_follow_the_device(window: Window) -> None:
    ground = "return getComputedStyle(document.body).backgroundColor"
    light = window.run(ground)
    window.browser.prefer(color_scheme="dark")
    window.open(JOURNEY)
    dark = window.run(ground)
    assert light != dark
    assert (
        window.run(
            "return getComputedStyle(document.querySelector('.jac-figure')).backgroundColor"
        )
        == dark
    )
    window.run("document.querySelector('label[for=__palette_1]:not([hidden])').click()")
    window.wait("return document.body.dataset.mdColorScheme === 'default'")
    assert window.run(ground) == light


def test_links_of_pages_and_of_drawings_are_followed_without_loading_anew(window: Window) -> None:
    window.open(JOURNEY)
    window.run("window.same = true; document.querySelector('.jac-facts a[href]').click()")
    window.wait(f"return !location.pathname.includes('{JOURNEY}')")
    assert window.run("return window.same") is True
    window.open(JOURNEY)
    window.run(
        "window.same = true;"
        "const out = [...document.querySelectorAll('.jac-figure a')].find("
        "  a => !a.getAttribute('xlink:href').startsWith('#'));"
        "out.dispatchEvent(new MouseEvent('click', {bubbles: true, cancelable: true}))"
    )
    window.wait(f"return !location.pathname.includes('{JOURNEY}')")
    assert window.run("return window.same") is True
    assert window.wait("return document.querySelector('h1').textContent")
    assert not window.complaints()


def test_the_language_switch_leads_to_the_very_same_page(window: Window) -> None:
    window.open(JOURNEY)
    window.run("document.querySelector('.md-select__link[hreflang=en]').click()")
    window.wait(
        f"return location.pathname === '/en/{JOURNEY}' && document.readyState === 'complete'"
    )
    assert window.run("return document.documentElement.lang") == "en"
    window.run("document.querySelector('.md-select__link[hreflang=fi]').click()")
    window.wait(f"return location.pathname === '/{JOURNEY}'")
    assert not window.complaints()


def test_a_drawing_grows_by_button_and_by_key_and_fits_again(window: Window) -> None:
    window.open(JOURNEY)
    width = "return document.querySelector('.jac-figure svg').getBoundingClientRect().width"
    before = float(str(window.run(width)))
    window.run("document.querySelector('.jac-tools button').click()")
    larger = float(str(window.run(width)))
    assert larger > before * 1.2
    key = (
        "document.querySelector('.jac-figure').dispatchEvent("
        "new KeyboardEvent('keydown', {key: '%s', bubbles: true, cancelable: true}))"
    )
    window.run(key % "-")
    assert abs(float(str(window.run(width))) - before) < 2
    window.run(key % "0")
    frame = window.run("return document.querySelector('.jac-figure').clientWidth")
    assert float(str(window.run(width))) <= float(str(frame)) + 1


def test_a_drawing_is_as_wide_as_it_says_times_its_zoom_on_the_page_and_without_a_script(
    window: Window,
) -> None:
    drawn = (
        "return [...document.querySelectorAll('.jac-figure svg')].map(svg => ["
        "  svg.viewBox.baseVal.width,"
        "  Number(svg.closest('.jac-figure').style.getPropertyValue('--jac-zoom')) || 1,"
        "  svg.getBoundingClientRect().width])"
    )
    window.open(JOURNEY)
    window.run("document.querySelector('.jac-tools button').click()")
    shown = window.run(drawn)
    assert any(zoom != 1 for _, zoom, _ in shown)
    for wide, zoom, width in shown:
        assert abs(wide * zoom - width) < 1
    window.browser.command("Emulation.setScriptExecutionDisabled", value=True)
    try:
        window.browser.open(window.home + JOURNEY)
    finally:
        window.browser.command("Emulation.setScriptExecutionDisabled", value=False)
    for wide, zoom, width in window.run(drawn):
        assert (zoom, round(wide)) == (1, round(width))


def test_a_card_and_the_step_it_is_about_light_each_other(window: Window) -> None:
    window.open(JOURNEY)
    lit = (
        "const card = [...document.querySelectorAll('.jac-figure a')].find("
        "  a => a.getAttribute('xlink:href').startsWith('#'));"
        "const row = document.getElementById(card.getAttribute('xlink:href').slice(1));"
        "const seen = [];"
        "for (const [from, name] of [[card, 'pointerover'], [card, 'pointerout'],"
        "    [row, 'focusin'], [row, 'focusout']]) {"
        "  from.dispatchEvent(new Event(name, {bubbles: true}));"
        "  seen.push((from === card ? row : card).classList.contains('jac-lit'));"
        "}"
        "return seen"
    )
    assert window.run(lit) == [True, False, True, False]


@pytest.mark.parametrize("width", [390, 768, 1440])
def test_no_page_is_wider_than_its_window(
    window: Window, site: tuple[str, Path], width: int
) -> None:
    window.browser.resize(width, 844)
    for address in kinds(site[1]):
        window.open(f"{address}/")
        over = window.run("return document.documentElement.scrollWidth - innerWidth")
        assert float(str(over)) <= 0, address


def test_every_fact_and_link_is_there_without_a_script(window: Window) -> None:
    window.browser.command("Emulation.setScriptExecutionDisabled", value=True)
    try:
        window.browser.open(window.home + JOURNEY)
    finally:
        window.browser.command("Emulation.setScriptExecutionDisabled", value=False)
    assert window.run("return document.querySelectorAll('.jac-tools').length") == 0
    shown = window.run(
        "return document.querySelector('.jac-figure svg').getBoundingClientRect().height"
    )
    assert float(str(shown)) > 100
    assert window.run("return document.querySelectorAll('.jac-facts dd').length")
