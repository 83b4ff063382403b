"""Every payload in every text field of every kind, looked at in a browser: only letters."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import islice
from pathlib import Path, PurePosixPath

import pytest

from journeyascode.build import write
from journeyascode.pages import Page
from journeyascode.source import load_texts
from tests.browser import Browser, served
from tests.expectations import DAY
from tests.hostile import packs, watch
from tests.hostile.packs import Book
from tests.hostile.tally import Held
from tests.hostile.watch import Sight

TURNS = 3
"""In how many parts the handbooks are looked at, so that no worker is busy alone in the end."""
SHELL = """<!doctype html><html><head><meta charset="utf-8"><title>{page.title}</title>\
<meta name="description" content="{page.description}"></head>\
<body><h1>{page.title}</h1>{page.html}</body></html>"""


@pytest.mark.parametrize("turn", range(TURNS))
def test_no_payload_in_any_field_does_anything_on_a_page(
    turn: int, watched: Browser, tmp_path: Path, held: Held
) -> None:
    whole, alone = packs.ordinary_book(), packs.ordinary_book().alone()
    ordinary = {len(book.files): sights(watched, book, tmp_path) for book in (whole, alone)}
    known = elements(*ordinary.values())

    for book in islice(packs.hostile_books(), turn, None, TURNS):
        for name, sight in sights(watched, book, tmp_path).items():
            usual = ordinary[len(book.files)][name]
            assert not sight.harm, name
            assert sight.active == usual.active, name
            assert sight.known <= known, (name, sight.known - known)
            assert sight.shown == usual.shown, (name, book.lines)
        held("handbooks with payloads in every text field", 1)


def elements(*found: Mapping[str, Sight]) -> frozenset[str]:
    """Give all elements and attributes there are on some pages."""
    return frozenset(one for by_name in found for sight in by_name.values() for one in sight.known)


def sights(browser: Browser, book: Book, folder: Path) -> Mapping[str, Sight]:
    """Write a handbook, open each of its pages and drawings, and say what they are made of."""
    names = write_out(book, folder)
    with served(folder) as home:  # each time at another address: nothing comes from a cache
        browser.open(f"{home}/empty.html")
        found = watch.look_in_frames(browser, names, book.lines, home)
        assert not watch.ran(browser)
        assert not watch.foreign(browser, home)
    return found


def write_out(book: Book, folder: Path) -> list[str]:
    texts = ((PurePosixPath(name), content) for name, content in book.files.items())
    loaded = load_texts((path, content) for path, content in texts if path.suffix == ".yaml")
    assert loaded.whole
    written = write(loaded, "en", DAY, "files")
    files = {spelt(page): SHELL.format(page=page).encode() for page in written.pages}
    for name, content in {"empty.html": b"<!doctype html>", **files, **written.files}.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(content)
    return [*files, *written.files]


def spelt(page: Page) -> str:
    return page.uri.removesuffix(".md") + ".html"
