"""Versions that mike publishes beside each other, as a reader chooses among them."""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.browser import Browser, served
from tests.site.browsing import Window
from tests.site.building import mkdocs
from tests.site.conftest import SMALL

CONFIG = (
    "site_name: Testi\ndocs_dir: journeys\nuse_directory_urls: false\n"
    "theme: {name: material, language: fi}\nplugins: [search, journeyascode]\n"
    "extra: {version: {provider: mike, alias: true}}\n"
)
VERSIONS = [
    {"version": "2", "title": "Two", "aliases": ["latest"]},
    {"version": "1", "title": "One", "aliases": []},
    {"version": "0", "title": "Zero", "aliases": [], "properties": {"hidden": True}},
]


@pytest.fixture(scope="module")
def web(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Two versions of a site in two languages; the first has no page on touchpoints in English."""
    folder = tmp_path_factory.mktemp("versions")
    shutil.copytree(SMALL, folder / "journeys")
    site, _ = mkdocs(folder, CONFIG)
    web = folder / "web"
    for version in ("1", "2"):
        shutil.copytree(site, web / "book" / version)
    (web / "book/1/en/touchpoints/index.html").unlink()
    return web


@pytest.fixture
def window(web: Path, browser: Browser) -> Iterator[Window]:
    (web / "book/versions.json").write_text(json.dumps(VERSIONS), "utf-8")
    with served(web) as address:
        yield Window(browser, f"{address}/book/")


def choose(window: Window, title: str) -> str:
    """Choose a version; give the way there from where the versions lie."""
    assert window.wait("return document.querySelector('.md-version__link')")
    window.run(
        "window.stale = true; [...document.querySelectorAll('.md-version__link')]"
        f".find(a => a.textContent === '{title}').click()"
    )
    window.wait("return !window.stale && document.readyState === 'complete'")
    return str(window.run("return location.href")).removeprefix(window.home)


@pytest.mark.parametrize("folder", ["", "en/"])
def test_every_language_offers_the_versions_and_keeps_the_page(
    window: Window, folder: str
) -> None:
    window.open(f"2/{folder}personas/anna.html")
    window.wait("return document.querySelector('.md-version__link')")
    assert window.run(
        "return [...document.querySelectorAll('.md-version__link, .md-version__current')]"
        ".map(one => one.innerText.replace(/\\s+/g, ' ').trim())"
    ) == ["Two latest", "Two", "One"]
    assert not window.complaints()
    assert choose(window, "One") == f"1/{folder}personas/anna.html"


def test_where_a_version_has_no_such_page_its_home_in_the_language_is_shown(
    window: Window,
) -> None:
    window.open("2/en/touchpoints/index.html")
    assert choose(window, "One") == "1/en/"


def test_without_versions_nothing_is_offered(window: Window, web: Path) -> None:
    (web / "book/versions.json").unlink()
    window.open("2/en/personas/anna.html")
    window.wait("return performance.now() > 500")
    assert not window.run("return document.querySelector('.md-version')")
