"""Whatever stands in a field, a page has the elements our templates made and no others."""

from __future__ import annotations

from html import unescape

import pytest

from journeyascode.handbook import Handbook
from journeyascode.pages import Page
from tests.pages.filled import every_entity
from tests.pages.looks import Look, Tag, written

PAYLOADS = [
    "<script>alert(1)</script>",
    "\"'><img src=x onerror=alert(1)>",
    "' onmouseover='alert(1)",
    "[a](javascript:alert(1))",
    "{{ ''.class }}{% raw %}",
    "&lt;svg onload=alert(1)&gt;&#60;b&#62;",
    '<![>`<a href="x">{: onclick="x"}',
    '--8<-- "/etc/passwd"',
    "</title></style><iframe srcdoc=x>",
    "<a href=javascript:alert(1)>|x|",
]
EMPTY = {"href", "id", "aria-label"}
"""Attributes whose value may depend on a text of ours."""


def book_of(payload: str) -> Handbook:
    return Handbook(every_entity(lambda mark: mark + payload).values())


def skeleton(page: Page) -> list[Tag]:
    """Give the tags of a page without the values that come from ids and addresses."""
    return [
        Tag(tag.name, tuple((n, "" if n in EMPTY else v) for n, v in tag.attributes))
        for tag in Look(page.html).tags
    ]


CALM = written(book_of(""))


@pytest.mark.parametrize("payload", PAYLOADS)
def test_a_hostile_text_changes_nothing_but_words(payload: str) -> None:
    hostile = written(book_of(payload))
    for calm, page in zip(CALM.pages, hostile.pages, strict=True):
        assert skeleton(page) == skeleton(calm), page.uri
        for slot in (page.title, page.description, *(h.title for h in page.outline)):
            assert not set(slot) & set("<>\"'{}"), page.uri


@pytest.mark.parametrize("payload", PAYLOADS)
def test_no_hostile_link_is_ever_made(payload: str) -> None:
    for page in written(book_of(payload)).pages:
        assert all(
            link.startswith(("../", "./", "#", "https://example.org/")) or "/" in link
            for link in Look(page.html).links
        )
        assert not any("javascript" in link for link in Look(page.html).links)


def test_every_text_that_was_written_can_be_read() -> None:
    payload = PAYLOADS[1]
    marks: list[str] = []

    def mark_and_remember(mark: str) -> str:
        marks.append(mark + payload)
        return marks[-1]

    pages = written(Handbook(every_entity(mark_and_remember).values())).pages
    shown = " ".join((unescape(page.title) + Look(page.html).text) for page in pages)
    assert len(marks) > 150
    assert [mark for mark in marks if mark not in shown] == []
