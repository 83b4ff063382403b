from __future__ import annotations

import json
from pathlib import Path, PurePosixPath
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator  # type: ignore[import-untyped]  # has no types
from pydantic import ValidationError

from journeyascode.handbook import Handbook
from journeyascode.model import KINDS
from journeyascode.reference.json_schema import editor_schema
from journeyascode.source import load, load_texts
from journeyascode.source.yaml_reader import read

SAMPLE = Path(__file__).parents[2] / "journeys"
FILES = sorted(SAMPLE.rglob("*.yaml"))
BOOK = load([SAMPLE]).handbook
PLAIN = Draft202012Validator(editor_schema(Handbook(), "en"))
"""The schema of a handbook without ids: what the shape alone demands."""

SMALL = """\
kind: team
id: care
name: Customer *care* <img src=x>
roles: [{id: lead, name: Team lead}]
---
kind: partner
id: parcels
name: Parcel Oy
---
kind: channel
items:
  - {id: web, name: {fi: Verkko, en: Web}}
  - {id: phone, name: Phone}
"""


def book_of(text: str) -> Handbook:
    parts = text.split("---\n")
    return load_texts(
        (PurePosixPath(f"file-{n}.yaml"), part.encode()) for n, part in enumerate(parts)
    ).handbook


def complaints(text: str, book: Handbook | None = None) -> list[str]:
    checker = Draft202012Validator(editor_schema(book, "en")) if book else PLAIN
    return [error.message for error in checker.iter_errors(read(text.encode()))]


@pytest.mark.parametrize("language", ["en", "fi"])
def test_schema_is_a_schema(language: str) -> None:
    Draft202012Validator.check_schema(editor_schema(BOOK, language))


def test_schema_accepts_the_sample_handbook_with_its_own_ids() -> None:
    checker = Draft202012Validator(editor_schema(BOOK, "fi"))

    wrong = [
        (str(path), list(error.absolute_path), error.message)
        for path in FILES
        for error in checker.iter_errors(read(path.read_bytes()))
    ]
    assert wrong == []


STEP = "{kind: journey, name: B, stages: [{name: S, steps: [{name: I, %s}]}]}"

RIGHT = {
    "one entity whose id is the file's name": "{kind: persona, name: Anna}",
    "one entity with an id": "{kind: persona, id: anna, name: Anna}",
    "several entities": "{kind: channel, items: [{id: web, name: Web}]}",
    "a text by language": "{kind: persona, name: {fi: Anna, sv: Anna}}",
    "one feeling": STEP % "feels: {score: 1}",
    "two feelings": STEP % "feels: [{}, {}]",
    "a share in percent": "{kind: segment, name: S, size: {share: 36 %}}",
    "a share as a number": "{kind: segment, name: S, size: {share: 0.36}}",
    "a key that is a word of Python": (
        "{kind: blueprint, name: B, journey: b, flows: [{from: a, to: b}]}"
    ),
}

WRONG = {
    "no kind": "{name: Anna}",
    "an unknown kind": "{kind: person, name: Anna}",
    "no name": "{kind: persona}",
    "an unknown key": "{kind: persona, name: Anna, nick: An}",
    "an unknown key far down": "{kind: journey, name: B, stages: [{name: S, steps: [{nmae: I}]}]}",
    "a bad id": "{kind: persona, id: Anna A, name: Anna}",
    "nothing where something stands": "{kind: persona, name: Anna, summary: null}",
    "a language that is none": "{kind: persona, name: {finnish: Anna}}",
    "a list item without id": "{kind: channel, items: [{name: Web}]}",
    "a list item with a kind": "{kind: channel, items: [{kind: channel, id: web, name: Web}]}",
    "a list with other keys": "{kind: channel, owner: care, items: [{id: web, name: Web}]}",
    "an empty list of entities": "{kind: channel, items: []}",
    "a choice there is not": "{kind: channel, name: Web, type: digitla}",
    "too much": "{kind: segment, name: S, digital_maturity: 6}",
    "a share beyond the whole": "{kind: segment, name: S, size: {share: 1.2}}",
    "a day that is none": "{kind: review, name: R, date: 1.2.2026}",
    "a length of time without unit": STEP % "duration: '90'",
    "a line break in a line": '{kind: persona, name: "Anna\\nA"}',
    "a journey without stages": "{kind: journey, name: B, stages: []}",
}


@pytest.mark.parametrize("text", RIGHT.values(), ids=RIGHT.keys())
def test_schema_accepts(text: str) -> None:
    assert complaints(text) == []


@pytest.mark.parametrize("text", WRONG.values(), ids=WRONG.keys())
def test_schema_refuses(text: str) -> None:
    assert complaints(text)


def test_an_unknown_kind_is_one_complaint() -> None:
    assert len(complaints("{kind: person, name: Anna, nick: An}")) == 1


def test_an_id_of_the_handbook_is_the_only_choice() -> None:
    book = book_of(SMALL)

    assert complaints("{kind: touchpoint, name: T, channels: [web, phone]}", book) == []
    assert complaints("{kind: touchpoint, name: T, channels: [wbe]}", book)


def test_an_owner_is_a_team_a_partner_or_a_role() -> None:
    book = book_of(SMALL)

    for owner in ("care", "parcels", "care/lead"):
        assert complaints(f"{{kind: persona, name: A, owner: {owner}}}", book) == []
    assert complaints("{kind: persona, name: A, owner: care/boss}", book)
    assert complaints("{kind: team, name: A, backup: care/lead}", book)


def test_a_kind_of_which_there_is_none_yet_takes_any_id() -> None:
    assert complaints("{kind: persona, name: A, segment: to-be-written}", book_of(SMALL)) == []


def test_names_stand_beside_the_ids_and_cannot_act_as_markdown() -> None:
    owner = editor_schema(book_of(SMALL), "en")["$defs"]["TeamOrPartnerOrRole"]

    assert owner["enum"] == ["care", "parcels", "care/lead"]
    assert owner["markdownEnumDescriptions"][2] == (r"Customer \*care\* \<img src=x\>: Team lead")


def test_texts_are_offered_in_the_languages_of_the_handbook() -> None:
    book = book_of("kind: handbook\nname: H\norganisation: O\nlanguages: [fi, sv]\n")

    assert list(editor_schema(book, "fi")["$defs"]["LineByLanguage"]["properties"]) == ["fi", "sv"]


def test_descriptions_are_in_the_language_asked_for() -> None:
    shapes = editor_schema(BOOK, "fi")

    assert shapes["$defs"]["Persona"]["description"] == "Yksi asiakas, joka edustaa segmenttiään."
    assert shapes["properties"]["kind"]["description"] == "Mitä tämä tiedosto kuvaa."


def explained(node: Any) -> dict[str, str]:  # noqa: ANN401 - any part of a schema
    """Give every sentence of a schema by its place, and `` where one is missing."""
    found: dict[str, str] = {}
    for at, part in parts_of(node):
        for key, shape in part.get("properties", {}).items():
            if key != "kind" and not at.startswith("/allOf"):
                found[f"{at}/{key}"] = shape.get("description", "")
        for number, choice in enumerate(part.get("enum", ())):
            told = part.get("markdownEnumDescriptions", ())
            found[f"{at}/{choice}"] = told[number] if number < len(told) else ""
    return found


def parts_of(node: Any, at: str = "") -> list[tuple[str, dict[str, Any]]]:  # noqa: ANN401 - the same
    if isinstance(node, list):
        return [found for part in node for found in parts_of(part, at)]
    if not isinstance(node, dict):
        return []
    return [
        (at, node),
        *(found for key, part in node.items() for found in parts_of(part, f"{at}/{key}")),
    ]


def test_every_key_and_every_choice_is_explained_in_both_languages() -> None:
    english, finnish = (explained(editor_schema(BOOK, language)) for language in ("en", "fi"))
    names = {place for place in english if "/$defs/" in place and "Id/" in place}

    assert len(english) > 1_000
    assert [place for place, sentence in english.items() if not sentence] == []
    assert english.keys() == finnish.keys()
    same = {p for p in english.keys() - names if english[p] == finnish[p]}
    assert {place.rpartition("/")[2] for place in same if "OrRole/" not in place} == set()


@pytest.mark.parametrize("language", ["en", "fi"])
def test_every_choice_and_every_pattern_says_what_may_stand_there(language: str) -> None:
    schema = editor_schema(BOOK, language)

    for at, part in parts_of(schema):
        if part.get("type") == "string" and {"enum", "pattern", "format"} & part.keys():
            assert part.get("errorMessage"), at


@pytest.mark.parametrize("name", ["Stage", "Step", "Cell", "Flow", "Observation"])
def test_a_part_written_often_has_a_skeleton_of_its_own_keys(name: str) -> None:
    shape = editor_schema(BOOK, "fi")["$defs"][name]
    [snippet] = shape["defaultSnippets"]

    assert set(snippet["body"]) <= set(shape["properties"])
    assert set(shape["required"]) <= set(snippet["body"])


def test_schema_says_nothing_that_does_not_help() -> None:
    text = json.dumps(editor_schema(BOOK, "en"))

    for word in ('"null"', '"default": null', '"default": []', '"title": "F', "$names", "\\\\z"):
        assert word not in text


def test_schema_is_the_same_to_the_byte_each_time() -> None:
    assert json.dumps(editor_schema(BOOK, "fi")) == json.dumps(editor_schema(BOOK, "fi"))


Spot = tuple[str | int, ...]
DOCUMENTS: list[dict[str, Any]] = [
    {"kind": data["kind"], **item}
    for path in FILES
    if isinstance(data := read(path.read_bytes()), dict)
    for item in data.get("items", [{"id": path.stem, **data}])
]
UNKNOWABLE = {"url", "ticket", "id"}
"""An address is looked at more closely than a schema can; an id is the file's name at need."""


def paths_in(node: object, at: Spot = ()) -> list[Spot]:
    keys = (
        node.items()
        if isinstance(node, dict)
        else enumerate(node)
        if isinstance(node, list)
        else ()
    )
    return [at, *(path for key, value in keys for path in paths_in(value, (*at, key)))]


def changed(node: Any, at: Spot, value: object) -> Any:  # noqa: ANN401 - parsed YAML
    """A copy of the document with something else at one spot; without that spot for `...`."""
    if not at:
        return value
    here = dict(enumerate(node)) if isinstance(node, list) else dict(node)
    if len(at) == 1 and value is ...:
        del here[at[0]]
    else:
        here[at[0]] = changed(here[at[0]], at[1:], value)
    return [*here.values()] if isinstance(node, list) else here


@st.composite
def mutants(draw: st.DrawFn) -> dict[str, Any]:
    """A document of the sample handbook with one thing in it changed for the worse, or not."""
    document = draw(st.sampled_from(DOCUMENTS))
    spots = [
        at for at in paths_in(document) if at and at[0] != "kind" and at[-1] not in UNKNOWABLE
    ]
    at = draw(st.sampled_from(spots))
    value = draw(
        st.sampled_from([..., "x y!", "a-b", 12, 0.5, True, [], {}, [{}], {"fi": "x"}, ""])
    )
    grown: dict[str, Any] = changed(document, at, value)
    return grown


@given(mutants())
def test_schema_agrees_with_the_models(document: dict[str, Any]) -> None:
    try:
        KINDS[document["kind"]].model_validate(document)
        fits = True
    except ValidationError:
        fits = False

    assert fits == PLAIN.is_valid(document)
