"""What is not for an audience is nowhere in what is made for it, whatever field it stands in."""

from __future__ import annotations

import re
from html import unescape
from pathlib import Path, PurePosixPath

import pytest

from journeyascode.build import shown, write
from journeyascode.handbook import HIDDEN
from journeyascode.model import AUDIENCES, KINDS, Visibility
from journeyascode.pages import WrittenPages
from journeyascode.source import Loaded, load_texts
from tests.pages.looks import DAY
from tests.secrets_in_fields import PARTS, SECRET, Book, Way, hide_in, leaks, pointing_at_hidden

SMALL = Path(__file__).parents[1] / "books" / "small"


def everything(written: WrittenPages) -> str:
    """Give all there is of some pages in one text."""
    drawn = (draw(str) for draw in written.pictures.values())
    found = [
        *(f"{page.uri}\n{page.title}\n{page.description}\n{page.html}" for page in written.pages),
        *(f"{head.title}\n{head.id}" for page in written.pages for head in page.outline),
        *(f"{name}\n{content.decode()}" for name, content in written.files.items()),
        *written.pictures,
        *(picture.decode("latin-1") for picture in drawn if picture),
    ]
    return unescape("\n".join(found)).replace("\N{SOFT HYPHEN}", "")


def told(loaded: Loaded, audience: Visibility) -> str:
    return everything(write(loaded, "en", DAY, "folders", audience))


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize(
    ("level", "audience"), [("restricted", "internal"), ("internal", "public")]
)
def test_a_hidden_entity_is_nowhere_though_all_others_need_it(
    kind: str, level: Visibility, audience: Visibility
) -> None:
    book = Book()
    hidden = pointing_at_hidden(book, kind)
    loaded = book.load()
    assert leaks(told(loaded, "public"))

    hidden["visibility"] = level
    text = told(book.load(), audience)

    assert not leaks(text)
    assert len(set(SECRET.findall(text))) > 100
    assert not re.search(rf"[>(:] *{HIDDEN} *[<,)]", text)


@pytest.mark.parametrize("audience", AUDIENCES)
@pytest.mark.parametrize("kind", ["persona", "metric", "journey"])
def test_what_is_left_is_no_list_and_no_table_of_nothing(audience: Visibility, kind: str) -> None:
    line = f"kind: {kind}\n".encode()
    loaded = load_texts(
        (PurePosixPath(path.name), path.read_bytes().replace(line, line + b"visibility: public\n"))
        for path in sorted(SMALL.rglob("*.yaml"))
    )
    written = write(loaded, "en", DAY, "folders", audience)

    assert not [
        (page.uri, found[0])
        for page in written.pages
        for found in re.finditer(r"<(ul|ol|dl|tbody)\b[^>]*>\s*</\1>", page.html)
    ]


def test_every_part_that_the_handbook_promises_to_hide_is_tried() -> None:
    assert {way[-1] for _, way in PARTS} == {"stages", "steps", "cells", "quotes", "says"}


@pytest.mark.parametrize("alone", [True, False])
@pytest.mark.parametrize(("kind", "way"), PARTS)
def test_a_hidden_part_is_nowhere(kind: str, way: Way, alone: bool) -> None:  # noqa: FBT001 - a case
    book = Book()
    hidden = hide_in(book.entities[kind], way, alone=alone)
    assert leaks(told(book.load(), "public"))

    hidden["visibility"] = "restricted"
    text = told(book.load(), "internal")

    assert not leaks(text)
    assert "for this audience" in text
    assert len(set(SECRET.findall(text))) > 100


def test_each_audience_reads_what_those_before_it_read_and_more() -> None:
    book = Book()
    for number, entity in enumerate(book.entities.values()):
        entity["visibility"] = AUDIENCES[number % 3]
    loaded = book.load()
    levels = {one["kind"]: AUDIENCES.index(one["visibility"]) for one in book.entities.values()}
    seen = [set(SECRET.findall(told(loaded, audience))) for audience in AUDIENCES]

    for at, found in enumerate(seen):
        assert {levels[book.slots[one].kind] for one in found} == set(range(at + 1))


def test_nothing_is_claimed_of_what_is_hidden() -> None:
    book = Book()
    for kind in ("touchpoint", "metric", "evidence"):
        pointing_at_hidden(book, kind)["visibility"] = "restricted"
    text = told(book.load(), "internal")
    for claim in ("only one way in", "unmeasured", "Assumption<", "Told by customers<"):
        assert claim not in text


def test_where_nothing_is_hidden_the_very_same_handbook_is_shown() -> None:
    loaded = Book().load()
    assert all(shown(loaded, one).handbook is loaded.handbook for one in AUDIENCES)
