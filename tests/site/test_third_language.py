"""A handbook in a language that has a catalogue and no code of its own: Swedish."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from journeyascode.pages import write_pages
from journeyascode.speech.catalogues import FORM, SENSE, catalogue
from tests.fitting.places import begin
from tests.pages.looks import Look, read_book, undrawn
from tests.site.building import mkdocs

SWEDISH = """\
site_name: Handbok
docs_dir: journeys
theme: {name: material, language: sv, font: false}
plugins: [search, journeyascode]
"""
OURS = catalogue("sv")
PLACE = re.compile(r"\{\w*\}")
ATTRIBUTES = {"title", "aria-label", "alt", "content", "placeholder"}


def words(template: str) -> str:
    return "".join(sign for sign in PLACE.sub("", template) if sign.isalpha())


def foreign() -> Iterator[tuple[str, re.Pattern[str]]]:
    """What we say in English and Finnish, where that is not what we say in Swedish."""
    known = {*OURS.values()}
    for key, finnish in catalogue("fi").items():
        english = key.rpartition(SENSE)[2].partition(FORM)[0]
        for text in {english, finnish} - known:
            if len(words(text)) > 2:
                yield text, re.compile(".+".join(map(re.escape, PLACE.split(text))))


FOREIGN = dict(foreign())
PLAIN = {text for text in FOREIGN if not PLACE.search(text)}
FILLED = [pattern for text, pattern in FOREIGN.items() if text not in PLAIN]


def foreign_in(texts: set[str]) -> list[str]:
    shown = {" ".join(text.split()) for text in texts}
    return sorted(
        text for text in shown if text in PLAIN or any(one.fullmatch(text) for one in FILLED)
    )


def shown(html: str) -> set[str]:
    look = Look(re.sub(r"(?s)<(script|style|code|pre)\b.*?</\1>", "", html))
    told = {value for tag in look.tags for name, value in tag.attributes if name in ATTRIBUTES}
    return {*look.texts, *told}


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    project = tmp_path_factory.mktemp("swedish")
    begin(project, "sv")
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(project)
        built, said = mkdocs(project, SWEDISH)
    assert said == []
    return built


def test_no_page_that_a_reader_sees_says_a_word_of_ours_in_another_language(site: Path) -> None:
    pages = [path for path in site.rglob("*.html") if "editors" not in path.parts]
    texts = set[str]().union(*(shown(path.read_text("utf-8")) for path in pages))

    assert len(pages) > 20
    assert {"Kundresor", "Samma sak som tabell", "✓ hållet"} <= {text.strip() for text in texts}
    assert foreign_in(texts) == []


def test_the_search_finds_swedish_words(site: Path) -> None:
    index = (site / "search" / "search_index.json").read_text("utf-8")

    assert '"lang":["sv"]' in index
    assert "Kontaktpunkter" in index


def test_what_the_small_book_shows_is_told_in_swedish() -> None:
    book, setting = read_book("small", "sv")
    pages = write_pages(book, undrawn, setting).pages
    english = {text for text in PLAIN if text not in catalogue("fi").values()}

    texts = {" ".join(one.split()) for page in pages for one in shown(page.html)}
    assert texts & english == set()


def test_a_word_of_another_language_would_be_seen() -> None:
    texts = {"Journeys", " Asiakaspolut\n", "and 3 more: the whole ranking", "Kundresor", "Mia"}

    assert foreign_in(texts) == ["Asiakaspolut", "Journeys", "and 3 more: the whole ranking"]
