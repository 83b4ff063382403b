"""What leads to what."""

from __future__ import annotations

from journeyascode.facts.relations import Relations, around, best_connected, relate
from journeyascode.handbook import Handbook, HiddenParts
from tests.drawing.reading import book_of

BOOK = """
{kind: segment, id: pienet, name: Pienet}
---
{kind: segment, id: suuret, name: Suuret}
---
{kind: persona, id: anna, name: Anna, segment: pienet}
---
{kind: persona, id: orpo, name: Orpo, segment: ei-ole}
---
kind: journey
id: lasku
name: Lasku
personas: [anna, ei-ole]
segments: [pienet, suuret]
stages: [{name: S, steps: [{name: A, meets: [palvelu]}]}]
---
kind: journey
id: lasku-tavoite
name: Lasku
state: target
compares_to: lasku
personas: [orpo]
stages: [{name: S}]
---
kind: journey
id: muutto
name: Muutto
stages: [{name: S, steps: [{name: A, meets: [palvelu, kuljetus]}, {name: B, meets: [palvelu]}]}]
---
kind: blueprint
id: laskutus
name: Laskutus
journey: lasku
columns: [{id: c, name: C}]
cells:
  - {lane: backstage, step: c, name: Lasketaan, team: talous}
  - {lane: backstage, step: c, name: Tarkistetaan}
---
{kind: team, id: palvelu, name: Palvelu}
---
{kind: team, id: talous, name: Talous}
---
{kind: partner, id: kuljetus, name: Kuljetus}
"""


def ties(found: Relations) -> list[tuple[str, str]]:
    return [(one.start[1], one.to[1]) for one in found.relations]


def test_everything_leads_on_to_the_next_column() -> None:
    assert ties(relate(book_of(BOOK))) == [
        ("pienet", "anna"),
        ("anna", "lasku"),
        ("suuret", "lasku"),
        ("muutto", "palvelu"),
        ("muutto", "kuljetus"),
        ("lasku", "laskutus"),
        ("laskutus", "talous"),
    ]


def test_a_wished_state_of_another_journey_is_no_journey_of_its_own() -> None:
    found = relate(book_of(BOOK))
    assert [journey.id for journey in found.columns["journey"]] == ["lasku", "muutto"]


def test_what_is_lacking_is_told() -> None:
    assert relate(book_of(BOOK)).lacking == {
        ("segment", "suuret"): ("persona",),
        ("persona", "orpo"): ("segment", "journey"),
        ("journey", "muutto"): ("persona", "blueprint"),
    }


def test_what_may_be_there_for_other_readers_does_not_lack() -> None:
    book = book_of(BOOK)
    cut = Handbook(book, cut=HiddenParts("internal", frozenset({("persona", "orpo")})))
    assert relate(cut).lacking == {("journey", "muutto"): ("blueprint",)}


def test_around_an_entity_is_what_it_leads_to_and_what_leads_to_it() -> None:
    found = around(relate(book_of(BOOK)), ("persona", "anna"))
    ids = {column: [one.id for one in entities] for column, entities in found.columns.items()}
    assert ids == {
        "segment": ["pienet"],
        "persona": ["anna"],
        "journey": ["lasku"],
        "blueprint": ["laskutus"],
        "team": ["talous"],
    }
    assert around(relate(book_of(BOOK)), ("persona", "orpo")).relations == ()


def test_ways_that_meet_are_followed_once() -> None:
    whole = relate(book_of(BOOK))
    segment = around(whole, ("segment", "pienet"))
    assert ties(segment) == [
        ("pienet", "anna"),
        ("anna", "lasku"),
        ("lasku", "laskutus"),
        ("laskutus", "talous"),
    ]
    assert whole.after(whole.columns["journey"][1].key) == (
        ("team", "palvelu"),
        ("partner", "kuljetus"),
    )


def test_of_each_column_the_best_connected_stay_and_the_one_asked_for() -> None:
    whole = relate(book_of(BOOK))
    found = best_connected(whole, 1)
    assert ties(found) == [
        ("pienet", "anna"),
        ("anna", "lasku"),
        ("lasku", "laskutus"),
        ("laskutus", "talous"),
    ]
    first = best_connected(whole, 1, ("persona", "orpo"))
    assert [one.id for one in first.columns["persona"]] == ["orpo"]
    assert first.lacking == whole.lacking


def test_an_empty_book_has_no_relations() -> None:
    found = relate(book_of(""))
    assert found.relations == ()
    assert not any(found.columns.values())
