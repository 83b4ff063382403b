from __future__ import annotations

from itertools import pairwise

import pytest

from journeyascode.pages import WrittenPages, write_pages
from tests.conftest import Golden
from tests.pages.looks import Look, read_book, undrawn


def bound(pages: WrittenPages) -> str:
    """Give all pages as one text."""
    return "".join(
        f"<!-- {page.uri} | {page.title} | {page.description} | {page.source} -->\n{page.html}\n"
        for page in pages.pages
    )


@pytest.mark.parametrize("language", ["fi", "en"])
def test_the_pages_of_the_small_book_are_as_they_were_accepted(
    language: str, golden: Golden
) -> None:
    book, setting = read_book("small", language)
    golden(f"pages/small.{language}.html", bound(write_pages(book, undrawn, setting)))


def test_two_runs_give_the_same_bytes() -> None:
    runs = []
    for _ in range(2):
        book, setting = read_book("small", "fi")
        runs.append(bound(write_pages(book, undrawn, setting)))
    assert runs[0] == runs[1]


@pytest.mark.parametrize("language", ["fi", "en"])
def test_headings_go_down_one_step_at_a_time_and_are_all_in_the_outline(language: str) -> None:
    book, setting = read_book("small", language)
    for page in write_pages(book, undrawn, setting).pages:
        tags = [tag for tag in Look(page.html).tags if tag.name in {"h2", "h3"}]
        levels = [1, *(int(tag.name[1]) for tag in tags)]
        assert all(b - a <= 1 for a, b in pairwise(levels)), page.uri
        assert [h.id for h in page.outline] == [tag.get("id") for tag in tags], page.uri
        assert all(heading.title for heading in page.outline)


@pytest.mark.parametrize("language", ["fi", "en"])
def test_headings_stand_alone_on_their_lines_and_no_line_is_blank(language: str) -> None:
    book, setting = read_book("small", language)
    for page in write_pages(book, undrawn, setting).pages:
        lines = page.html.split("\n")
        assert "" not in lines
        for text in lines:
            if "<h2" in text or "<h3" in text:
                assert text.startswith("<h")
                assert text.endswith(("</h2>", "</h3>"))


def test_every_table_has_a_caption_and_says_what_its_heads_are_of() -> None:
    book, setting = read_book("small", "fi")
    for page in write_pages(book, undrawn, setting).pages:
        tags = Look(page.html).tags
        assert sum(t.name == "table" for t in tags) == sum(t.name == "caption" for t in tags)
        assert all(tag.get("scope") for tag in tags if tag.name == "th"), page.uri
