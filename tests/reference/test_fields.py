"""The field reference is read off the models, and what it says of them is true."""

from __future__ import annotations

from itertools import chain

import pytest
import yaml
from jsonschema import Draft202012Validator  # type: ignore[import-untyped]  # has no types

from journeyascode.handbook import Handbook
from journeyascode.model import KINDS, Node
from journeyascode.model.base import Line, Lines
from journeyascode.model.entity import Entity, OwnerId, PersonaId, TeamId
from journeyascode.model.journey import Feelings
from journeyascode.model.metric import ClvTerms, Metric, Observation
from journeyascode.model.schema import fields_of, shape_of
from journeyascode.model.units import Duration, Flag, Share
from journeyascode.reference.fields import Field, FieldReference, Kind
from journeyascode.reference.json_schema import editor_schema
from journeyascode.reference.values import takes
from journeyascode.source import load_texts
from tests.expectations import files_of

TOLD = {language: FieldReference(language) for language in ("en", "fi")}
ENGLISH = TOLD["en"]
EXAMPLES = {
    (kind.kind, language): kind.example
    for language, reference in TOLD.items()
    for kind in reference.kinds()
}
KINDS_TOLD = {kind.kind: kind for kind in ENGLISH.kinds()}
SHARED = ENGLISH.shared()
SHAPES = editor_schema(Handbook(), "en")


def classes(kind: Kind) -> dict[str, type[Node]]:
    """Give the class of each part by the name it has on the page."""
    wanted = {part.name for part in (*kind.parts, *SHARED)}
    return {cls.__name__.lower(): cls for cls in nodes(Node) if cls.__name__.lower() in wanted}


def nodes(cls: type[Node]) -> list[type[Node]]:
    below = [one for one in cls.__subclasses__() if one.__module__.startswith("journeyascode.")]
    return [*below, *(deep for one in below for deep in nodes(one))]


def test_every_kind_is_told() -> None:
    assert [*KINDS_TOLD] == [*KINDS]


@pytest.mark.parametrize("kind", KINDS)
def test_every_key_of_a_kind_is_told_once(kind: str) -> None:
    told = [field.key for field in (*SHARED[0].fields, *KINDS_TOLD[kind].fields)]
    known = [field.alias or name for name, field in KINDS[kind].model_fields.items()]

    assert sorted(told) == sorted(known)


@pytest.mark.parametrize("kind", KINDS)
def test_every_part_below_a_kind_is_told_with_its_keys(kind: str) -> None:
    told = KINDS_TOLD[kind]
    parts = {part.name: part for part in told.parts}
    tables = (told.fields, *(part.fields for part in told.parts))
    mentioned = {field.part for fields in tables for field in fields} - {""}

    assert mentioned == set(parts)
    for name, part in parts.items():
        fields = classes(told)[name].model_fields
        assert [f.key for f in part.fields] == [f.alias or key for key, f in fields.items()]
        assert part.keys


@pytest.mark.parametrize("language", ["en", "fi"])
def test_every_key_is_told_in_whole_sentences(language: str) -> None:
    reference = TOLD[language]
    tables = (
        *(part.fields for part in reference.shared()),
        *(kind.fields for kind in reference.kinds()),
    )
    for field in chain.from_iterable(tables):
        for sentence in (field.meaning, field.takes):
            assert sentence.endswith("."), field
            assert sentence[:1] in {"`", sentence[:1].upper()}


def test_the_example_of_every_key_fits_it() -> None:
    for kind in KINDS_TOLD.values():
        own = [(KINDS[kind.kind].__name__, field) for field in kind.fields]
        below = [
            (classes(kind)[part.name].__name__, field)
            for part in kind.parts
            for field in part.fields
        ]
        for name, field in (*own, *below):
            assert fits(name, field), (name, field)


def fits(name: str, field: Field) -> bool:
    written = yaml.load(f"{field.key}: {field.example}", yaml.BaseLoader)  # noqa: S506 - texts only
    shape = SHAPES["$defs"][name]["properties"][field.key]
    value = read_plain(written[field.key])
    return bool(Draft202012Validator({**shape, "$defs": SHAPES["$defs"]}).is_valid(value))


def read_plain(value: object) -> object:
    """Read numbers and truth; days stay as they are written."""
    if isinstance(value, dict):
        return {key: read_plain(one) for key, one in value.items()}
    if isinstance(value, list):
        return [read_plain(one) for one in value]
    return {"true": True, "3": 3, "1": 1, "0.9": 0.9}.get(str(value), value)


@pytest.mark.parametrize("language", ["en", "fi"])
@pytest.mark.parametrize("kind", KINDS)
def test_the_file_to_begin_with_has_the_right_shape(kind: str, language: str) -> None:
    example = EXAMPLES[kind, language]

    codes = {one.code for one in load_texts(files_of(example)).diagnostics}

    assert codes == set()


def test_what_must_be_there_is_marked() -> None:
    needed = {field.key for field in SHARED[0].fields if field.required}
    stages = {field.key: field for field in KINDS_TOLD["journey"].fields}["stages"]

    assert needed == {"kind", "name"}
    assert stages.required


def test_what_is_taken_when_a_key_is_left_out_is_told() -> None:
    otherwise = {
        field.key: field.otherwise
        for kind in ("handbook", "journey", "channel")
        for field in (*SHARED[0].fields, *KINDS_TOLD[kind].fields)
    }

    assert otherwise["state"] == "current"
    assert otherwise["languages"] == "[en]"
    assert otherwise["maturity"] == "sketch"
    assert otherwise["stages"] == otherwise["trigger"] == ""


@pytest.mark.parametrize(
    ("hint", "told"),
    [
        (Line, "A line of text, at most 200 characters, or one such line in each language."),
        (Lines, "One line, or a list of them."),
        (PersonaId, "An id of the kind `persona`."),
        (TeamId, "An id of the kind `team` or `partner`."),
        (OwnerId, ("A team or partner, or one role in it: `customer-success` or "
                   "`customer-success/lead`.")),
        (Duration | None, "A length of time, or a range of them: `15 min`, `2 h`, `7–10 d`."),
        (Share | None, "A part of a whole, written `36 %` or as a number from 0 to 1."),
        (tuple[PersonaId, ...], "A list; each item: an id of the kind `persona`."),
        (Feelings, "One feeling, or several, each of its own persona."),
        (Flag, "`true` or `false`."),
    ],
)  # fmt: skip
def test_what_may_stand_under_a_key_is_a_sentence(hint: object, told: str) -> None:
    assert takes(shape_of(hint), "en") == told


@pytest.mark.parametrize(
    ("cls", "field", "told"),
    [
        (Entity, "status", "One of `draft`, `review`, `approved`, `retired`."),
        (Metric, "clv", "Keys of its own."),
        (Metric, "observations", "A list; each item: keys of its own."),
        (Observation, "counts", "Whole numbers, each behind its name."),
        (
            ClvTerms,
            "retention",
            "Less than a whole, written `36 %` or as a number from 0 to below 1.",
        ),
        (KINDS["insight"], "rank", "A whole number, at least 1."),
    ],
)
def test_what_may_stand_under_a_key_is_read_off_the_model(
    cls: type[Node], field: str, told: str
) -> None:
    assert takes(fields_of(cls)[field], "en") == told
