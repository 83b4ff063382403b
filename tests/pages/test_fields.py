"""Every field of every kind reaches its page, in both languages."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import pytest

from journeyascode.handbook import Handbook
from journeyascode.handbook.links import parts
from journeyascode.model import KINDS, Cell, Column, Node, Phase, Step
from journeyascode.model.metric import Figure
from journeyascode.model.promise import Threshold
from journeyascode.pages import Addresses
from journeyascode.pages.environment import environment
from journeyascode.pages.field_sorts import kinds_named, sort_of
from journeyascode.pages.labels import choice_label
from journeyascode.speech import voice
from tests.drawing.reading import book_of
from tests.pages.filled import every_entity
from tests.pages.looks import Look, page_html, written

FILLED = every_entity()
BOOK = Handbook(FILLED.values())

UNSAID = {
    "kind": "the page says what it is about in its own words",
    "id": "it is in the address",
    "where": "it is for editors, in the file; the message says it to readers",
    "require": "the same",
    "consent": "without it the words are not shown at all",
}
IN_OTHER_WORDS = {
    "guessed": ("(guessed from complaints)", "(arvattu valituksista)"),
    "proactive": (
        "We act before the customer has to ask",
        "Toimimme ennen kuin asiakkaan tarvitsee kysyä",
    ),
    "parallel": ("At the same time as the step before", "Samaan aikaan kuin edellinen askel"),
    "optional": ("Some skip it", "Osa ohittaa"),
    "planned": ("a planned interval, nobody waits", "suunniteltu väli, kukaan ei odota"),
    "languages": ("English", "englanti"),
    "counts": ("Promoters", "Suosittelijat"),
}


def expected(node: Node, field: str, language: str) -> Iterator[str]:
    """Yield what readers must see of a field that holds no nodes."""
    if field in IN_OTHER_WORDS:
        yield IN_OTHER_WORDS[field][language == "fi"]
        return
    value = getattr(node, field)
    if field == "tracks":
        yield from (voice.number(told, language) for told in value.values())
        return
    for one in value if isinstance(value, tuple) else (value,):
        yield from spelt(node, field, one, language)


def spelt(node: Node, field: str, value: object, language: str) -> Iterator[str]:
    sort = sort_of(type(node), field)
    if sort == "link":
        target, _, role = str(value).partition("/")
        entity = FILLED[kinds_named(type(node), field)[0]]
        assert entity.id == target
        yield str(entity.name)
        yield from (str(one.name) for one in getattr(entity, "roles", ()) if one.id == role)
    elif sort == "choice":
        yield choice_label(type(node), field, str(value)).to(language)
    elif (mark := part_of(type(node), field)) is not None:
        yield str(next(part.name for _, part in BOOK.walk(mark)))
    else:
        if field == "at" and isinstance(node, Figure | Threshold):
            yield voice.statistic(str(value), language)
            return
        told_as = "share" if field in {"retention", "discount"} else sort
        yield WRITE[told_as](value, language)


def part_of(cls: type[Node], field: str) -> type[Cell | Column | Step | Phase] | None:
    """Give what a field points at inside an entity."""
    return {
        "Branch.to": Step,
        "Spot.step": Step,
        "Cell.step": Column,
        "Cause.cell": Cell,
        "Flow.from_": Cell,
        "Flow.to": Cell,
        "Stage.phase": Phase,
        "Phase.returns_to": Phase,
    }.get(f"{cls.__name__}.{field}")  # type: ignore[return-value]  # all of them have names


WRITE: dict[str, Callable[[Any, str], str]] = {
    "line": lambda value, _: str(value),
    "prose": lambda value, _: str(value),
    "plain": lambda value, _: str(value),
    "url": lambda value, _: str(value),
    "date": voice.day,
    "duration": lambda length, language: voice.duration(length.text, language),
    "period": voice.period,
    "share": voice.percent,
    "number": voice.number,
    "points": lambda value, language: f"{value}/5" if language == "fi" else f"{value} of 5",
    "flag": lambda _, language: "Kyllä" if language == "fi" else "Yes",
}


@pytest.mark.parametrize("language", ["en", "fi"])
@pytest.mark.parametrize("kind", KINDS)
def test_every_field_reaches_the_page(kind: str, language: str) -> None:
    look = Look(page_html(BOOK, Addresses(BOOK).uri(FILLED[kind]), language))
    title = str(FILLED[kind].name)
    shown = " ".join((title, look.text, *look.links)).replace("\N{NO-BREAK SPACE}", " ")
    unseen = [
        f"{at}.{field}: {words}"
        for at, node in Handbook([FILLED[kind]]).walk(Node)
        for field in type(node).model_fields
        if field not in UNSAID and field not in {name for name, _ in parts(type(node))}
        for words in expected(node, field, language)
        if words.replace("\N{NO-BREAK SPACE}", " ") not in shown
    ]
    assert unseen == []


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_has_its_templates(kind: str) -> None:
    names = environment().list_templates()
    assert f"{kind}.html.j2" in names
    assert kind == "handbook" or f"index/{kind}.html.j2" in names


@pytest.mark.parametrize("kind", KINDS)
def test_an_entity_with_nothing_but_its_name_leaves_no_empty_place(kind: str) -> None:
    least: dict[str, dict[str, object]] = {
        "handbook": {"organisation": "Firma"},
        "journey": {"stages": [{"name": "Alku"}]},
        "blueprint": {"journey": "nowhere"},
        "metric": {"type": "custom"},
        "evidence": {"basis": "internal"},
        "review": {"date": "2026-01-01"},
    }
    entity = KINDS[kind].model_validate({"id": "bare", "name": "Nimi", **least.get(kind, {})})
    book = Handbook([entity])
    pages = written(book, "fi").pages
    assert len(pages) == (1 if kind == "handbook" else 2 if kind in BARE else 3)
    for page in pages:
        assert "<dd></dd>" not in page.html
        assert '<dl class="jac-facts"></dl>' not in page.html
        assert "None" not in page.html


BARE = {"touchpoint", "opportunity", "action"}


def test_what_a_step_feels_like_says_to_whom_where_an_insight_hits() -> None:
    book = book_of(
        "{kind: persona, id: anna, name: Anna}\n---\n{kind: insight, id: i, name: I, type: pain}\n"
        "---\n{kind: journey, id: j, name: J, personas: [anna], stages: [{name: S, steps: [{name: "
        "A, insights: [i], feels: [{score: -1, word: sad, persona: anna}]}]}]}"
    )
    assert "−1 sad – Anna" in " ".join(Look(page_html(book, "insights/i.md")).text.split())
