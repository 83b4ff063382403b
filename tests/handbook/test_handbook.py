from __future__ import annotations

from datetime import date

import pytest

from journeyascode.facts.claims import footing_of
from journeyascode.facts.overdue import next_review
from journeyascode.findings import Route
from journeyascode.handbook import Handbook, Link, PartLink
from journeyascode.model import (
    Blueprint,
    ByLanguage,
    Charter,
    Evidence,
    Feeling,
    Journey,
    Node,
    PartOf,
    Persona,
    Segment,
    Step,
    Team,
)
from journeyascode.model.journey import Mood

JOURNEY = Journey.model_validate(
    {
        "id": "buy",
        "name": "Buying",
        "personas": ["anna"],
        "owner": "care/lead",
        "stages": [
            {"name": "Search", "steps": [{"id": "look", "name": "I look", "feels": {"score": 1}}]},
            {"name": "Pay", "steps": [{"name": "I pay", "next": [{"to": "look"}]}]},
        ],
    }
)
ANNA = Persona(id="anna", name="Anna")
BOOK = Handbook([JOURNEY, ANNA])


def test_walk_finds_nodes_at_any_depth_with_their_routes() -> None:
    assert [str(at) for at, _ in BOOK.walk(Step)] == [
        "journey/buy: stages[0].steps[0]",
        "journey/buy: stages[1].steps[0]",
    ]
    assert [str(at) for at, _ in BOOK.walk(Feeling)] == [
        "journey/buy: stages[0].steps[0].feels[0]"
    ]


def test_walk_finds_the_nodes_of_narrower_types_too() -> None:
    assert [node for _, node in BOOK.walk(Mood)] == [node for _, node in BOOK.walk(Feeling)]


def test_links_are_read_off_the_types() -> None:
    at = Route("journey", "buy")

    assert BOOK.links == (
        Link(at, ("owner",), ("team", "partner"), "care/lead"),
        Link(at, ("personas", 0), ("persona",), "anna"),
    )
    assert BOOK.links[1].at == at / "personas" / 0
    assert BOOK.links[0].target == "care"
    assert BOOK.links[0].role == "lead"


def test_part_links_name_steps_and_cells() -> None:
    at = Route("journey", "buy") / "stages" / 1 / "steps" / 0 / "next" / 0 / "to"

    assert BOOK.part_links == (PartLink(at, PartOf("journey", "step"), "look"),)


def test_a_field_with_another_key_in_yaml_keeps_that_key_in_its_route() -> None:
    blueprint = Blueprint.model_validate(
        {"id": "b", "name": "B", "journey": "buy", "flows": [{"from": "x", "to": "y"}]}
    )

    assert [str(link.at) for link in Handbook([blueprint]).part_links] == [
        "blueprint/b: flows[0].from",
        "blueprint/b: flows[0].to",
    ]


def test_pointing_at_leaves_out_what_an_entity_says_of_itself() -> None:
    alone = Journey.model_validate(
        {"id": "a", "name": "A", "compares_to": "a", "stages": [{"name": "S"}]}
    )

    assert BOOK.pointing_at(ANNA) == (BOOK.links[1],)
    assert Handbook([alone]).pointing_at(alone) == ()


def test_of_two_entities_with_one_key_the_first_is_kept() -> None:
    book = Handbook([ANNA, Persona(id="anna", name="Another")])

    assert (len(book), [*book]) == (1, [ANNA])


def test_find_and_get_give_none_for_what_is_not_there() -> None:
    assert BOOK.find(Persona, "anna") is ANNA
    assert BOOK.find(Segment, "anna") is None
    assert BOOK.find(Persona, None) is None
    assert BOOK.get("persona", "berta") is None
    assert BOOK.all(Persona) == (ANNA,)


def charter(**fields: object) -> Charter:
    return Charter.model_validate({"id": "h", "name": "H", "organisation": "O", **fields})


def test_text_falls_back_to_the_first_language_then_to_any() -> None:
    book = Handbook([charter(languages=["fi", "en"])])
    both = ByLanguage({"fi": "polku", "en": "journey"})

    assert book.text(both, "en") == "journey"
    assert book.spoken(both, "sv") == ("polku", "fi")
    assert book.spoken(ByLanguage({"sv": "resa"}), "en") == ("resa", "sv")
    assert book.spoken("polku", "en") == ("polku", "")
    assert book.text(None, "en") == ""


def test_level_is_the_entitys_own_else_the_handbooks_else_a_sketch() -> None:
    strict = Handbook([charter(maturity="governed")])

    assert strict.level_of(ANNA) == "governed"
    assert strict.level_of(Persona(id="b", name="B", level="reviewed")) == "reviewed"
    assert Handbook().level_of(ANNA) == "sketch"
    assert Handbook().languages == ("en",)


@pytest.mark.parametrize(
    ("reviewed", "own", "due"),
    [
        (None, "180 d", None),
        ({"on": "2026-01-01"}, None, None),
        ({"on": "2026-01-01"}, "180 d", date(2026, 6, 30)),
        ({"on": "2026-01-01", "every": "30 d"}, "180 d", date(2026, 1, 31)),
        ({"on": "2026-01-01", "every": "999999999 y"}, None, date.max),
    ],
)
def test_next_review_follows_the_entity_then_the_handbook(
    reviewed: object, own: str | None, due: date | None
) -> None:
    team = Team.model_validate({"id": "t", "name": "T", "reviewed": reviewed})
    book = Handbook([charter(review_every=own), team] if own else [team])

    assert next_review(book, team) == due


def test_only_what_customers_told_is_no_assumption() -> None:
    told = Evidence(id="told", name="T", basis="customer")
    guessed = Evidence(id="guessed", name="G", basis="internal")
    book = Handbook([told, guessed])

    evidence: tuple[str, ...]
    for evidence in ((), ("guessed", "gone")):
        assert footing_of(book, Persona(id="b", name="B", evidence=evidence)).ground == "assumed"
    persona = Persona(id="b", name="B", evidence=("guessed", "told"))
    assert footing_of(book, persona).ground == "told"


def test_the_walk_starts_at_the_entity_itself() -> None:
    assert next(iter(Handbook([ANNA]).walk(Node))) == (Route("persona", "anna"), ANNA)
