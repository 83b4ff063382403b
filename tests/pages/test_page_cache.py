from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import NamedTuple

import pytest

from journeyascode.build import load, setting_of, write_again
from journeyascode.findings import Place
from journeyascode.handbook import Handbook
from journeyascode.model import Entity
from journeyascode.pages import Page, PageCache, WrittenPages
from journeyascode.source import Loaded
from tests.pages.looks import BOOKS

DAY = date(2026, 6, 1)
LOADED = load([BOOKS / "small"])


class Told(NamedTuple):
    pages: dict[str, Page]
    files: dict[str, bytes]
    pictures: set[str]


def told(written: WrittenPages) -> Told:
    pages = {page.uri: page for page in written.pages}
    return Told(pages, dict(written.files), set(written.pictures))


def write(loaded: Loaded, former: PageCache) -> WrittenPages:
    return write_again(loaded, setting_of(loaded, "fi", DAY, "folders"), former)


def edited(of: Entity) -> Loaded:
    changed = of.model_copy(update={"name": "Aivan toinen nimi", "summary": "Ja toinen sana"})
    book = Handbook(changed if one is of else one for one in LOADED.handbook)
    return replace(LOADED, handbook=book)


@pytest.fixture(scope="module")
def former() -> PageCache:
    former = PageCache()
    write(LOADED, former)
    return former


@pytest.mark.parametrize("of", list(LOADED.handbook), ids=lambda one: "-".join(one.key))
def test_after_an_edit_the_pages_are_those_of_a_fresh_start(of: Entity, former: PageCache) -> None:
    after = edited(of)
    assert told(write(after, former)) == told(write(after, PageCache()))
    write(LOADED, former)


def test_a_page_that_tells_nothing_of_an_edit_is_not_written_again(former: PageCache) -> None:
    before = told(write(LOADED, former)).pages
    after = told(write(edited(LOADED.handbook.entities["system", "tracking"]), former)).pages
    write(LOADED, former)
    again = {uri for uri, page in after.items() if page is not before[uri]}
    assert "systems/tracking.md" in again
    assert "personas/anna.md" not in again
    assert len(again) < len(after) / 2


def test_a_page_whose_yaml_has_moved_tells_its_new_place(former: PageCache) -> None:
    before = told(write(LOADED, former)).pages
    setting = setting_of(LOADED, "fi", DAY, "folders")

    def moved(of: Entity) -> Place | None:
        place = LOADED.place_of(of)
        return place._replace(line=77) if of.id == "anna" else place

    after = told(write_again(LOADED, replace(setting, place_of=moved), former)).pages
    write(LOADED, former)
    assert ":77</code>" in after["personas/anna.md"].html
    assert after["systems/tracking.md"] is before["systems/tracking.md"]


def test_with_another_entity_everything_is_written_again(former: PageCache) -> None:
    before = told(write(LOADED, former)).pages
    fewer = replace(LOADED, handbook=Handbook(list(LOADED.handbook)[:-1]))
    after = told(write(fewer, former)).pages
    write(LOADED, former)
    assert not any(page is before.get(uri) for uri, page in after.items())


def test_a_drawing_that_failed_is_tried_again(monkeypatch: pytest.MonkeyPatch) -> None:
    former, fresh = PageCache(), told(write(LOADED, PageCache()))
    monkeypatch.setenv("JAC_DOT", "/nowhere/dot")
    failed = told(write(LOADED, former))
    monkeypatch.delenv("JAC_DOT")

    assert failed.pages != fresh.pages
    assert told(write(LOADED, former)) == fresh
