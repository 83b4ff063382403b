"""The check knows every spot of a page before the page is written, and no other."""

from __future__ import annotations

import re

import pytest

from journeyascode.build import load, write
from journeyascode.handbook.own_pages import spots_on
from journeyascode.pages.spots import spots_instead
from tests.pages.looks import BOOKS, DAY

SPOT = re.compile(r'(?<![\w-])id="([^"]*)"')


def test_every_spot_on_a_page_can_be_named() -> None:
    loaded = load([BOOKS / "burger"])
    pages = write(loaded, "en", DAY, "folders").pages
    found = {(page.uri, one) for page in pages for one in SPOT.findall(page.html)}
    known = {(page.uri, one) for page in pages for one in spots_on(loaded.handbook, page.uri)}
    unknown = {one for one in found - known if spots_instead(*one) is not None}
    assert len(found) > 100
    assert unknown == set()
    assert known <= found


@pytest.mark.parametrize(
    ("address", "spot", "there"),
    [
        ("personas/anna.md", "neds", "expects"),
        ("journeys/buy.md", "mapp", "map"),
        ("journeys/index.md", "critcal", "critical"),
        ("blueprints/buy.md", "columns-1", "columns"),
        ("index.md", "target", "targets"),
    ],
)
def test_another_spot_cannot(address: str, spot: str, there: str) -> None:
    assert there in (spots_instead(address, spot) or ())


def test_a_page_without_sections_has_no_other_spot() -> None:
    assert spots_instead("touchpoints/index.md", "neds") == ()
