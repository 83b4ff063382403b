"""Every text a reader may see has a Finnish twin, and nothing in the catalogue is a leftover."""

from __future__ import annotations

import ast
from collections import Counter
from collections.abc import Iterator
from importlib import import_module
from inspect import getdoc
from pathlib import Path
from string import Formatter

import pytest
from jinja2 import Environment, nodes
from pydantic import BaseModel

import journeyascode
from journeyascode.exports.manual import entries, take_apart
from journeyascode.exports.takes import meaning
from journeyascode.model import (
    ENTITIES,
    ByLanguage,
    Duration,
    Entity,
    LineByLanguage,
    Node,
    about,
    types_told,
)
from journeyascode.pages.labels import field_label
from journeyascode.words import say
from journeyascode.words.say import ROOMS, catalogue

SOURCE = Path(journeyascode.__file__).parent
SAYING = {"say", "t"}
BY_NUMBER = {"{day} {month} {year}"}
"""A Finnish date gives the month as a number, which is said beside its name."""


def said() -> Iterator[str]:
    """Every literal that is handed to `say` in the package, or to `t` on its pages."""
    for path in sorted(SOURCE.rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Call) and called(node.func) in SAYING and node.args:
                yield from literals(node.args[0])
    for path in sorted(SOURCE.rglob("*.j2")):
        parsed = Environment(autoescape=True).parse(path.read_text("utf-8"))
        for call in parsed.find_all(nodes.Call):
            if getattr(call.node, "name", "") in SAYING:
                yield from (str(text.value) for text in call.args[0].find_all(nodes.Const))
                yield from (str(text.value) for text in call.args if isinstance(text, nodes.Const))


def called(function: ast.expr) -> str:
    return getattr(function, "id", "") or getattr(function, "attr", "")


def literals(node: ast.expr) -> Iterator[str]:
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        yield node.value
    elif isinstance(node, ast.IfExp):
        yield from literals(node.body)
        yield from literals(node.orelse)


def models(cls: type[BaseModel], seen: set[type[BaseModel]]) -> set[type[BaseModel]]:
    """The model and every model in its fields, at any depth."""
    if cls not in seen:
        seen.add(cls)
        for field in cls.model_fields.values():
            for below in models_in(field.annotation):
                models(below, seen)
    return seen


def models_in(annotation: object) -> Iterator[type[BaseModel]]:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        yield annotation
    for argument in getattr(annotation, "__args__", ()):
        yield from models_in(argument)


def all_models() -> set[type[BaseModel]]:
    found: set[type[BaseModel]] = {ByLanguage, LineByLanguage}
    for entity in ENTITIES:
        models(entity, found)
    return found


def described() -> Iterator[str]:
    """What the models say about themselves and about their fields."""
    found = all_models()
    yield from (" ".join((getdoc(model) or "").split()) for model in found)
    shown: list[type[BaseModel]] = [Entity, *found]
    for model in shown:
        yield from about(model).values()
    yield from (meaning(told) for told in (Entity, Duration))
    yield from (sentence for _, sentence in types_told())


def explained() -> Iterator[str]:
    for entry in entries().values():
        yield from take_apart(entry.explanation).prose


def labelled() -> Iterator[str]:
    """What fields are called on the pages."""
    for model in all_models():
        if issubclass(model, Node):
            yield from (field_label(model, field).text for field in model.model_fields)


EVERYTHING = {*said(), *described(), *explained(), *labelled()}
FINNISH = catalogue("fi")


def placeholders(template: str) -> Counter[str]:
    return Counter(name for _, name, _, _ in Formatter().parse(template) if name is not None)


def test_every_text_has_a_finnish_twin() -> None:
    missing = sorted(EVERYTHING - FINNISH.keys())

    assert not missing, f"{len(missing)} without Finnish:\n" + "\n".join(map(repr, missing))


def test_nothing_in_the_catalogue_is_a_leftover() -> None:
    stale = sorted(FINNISH.keys() - EVERYTHING)

    assert not stale, f"nobody says these {len(stale)}:\n" + "\n".join(map(repr, stale))


@pytest.mark.parametrize("room", ROOMS)
def test_a_twin_has_the_same_placeholders(room: str) -> None:
    pairs = import_module(f"journeyascode.words.finnish.{room}").FINNISH

    wrong = [english for english, finnish in pairs.items() if differ(english, finnish)]
    assert not wrong, "\n".join(map(repr, wrong))


def differ(english: str, finnish: str) -> bool:
    same = set(placeholders(english)) == set(placeholders(finnish))
    return not same and english not in BY_NUMBER


def test_a_text_of_two_rooms_is_the_same_in_both() -> None:
    wrong = [
        (english, room, finnish, FINNISH[english])
        for room in ROOMS
        for english, finnish in import_module(
            f"journeyascode.words.finnish.{room}"
        ).FINNISH.items()
        if FINNISH[english] != finnish
    ]

    assert wrong == []


def test_no_twin_is_empty() -> None:
    assert [english for english, finnish in FINNISH.items() if not finnish.strip()] == []


def test_a_text_without_twin_is_spoken_in_english() -> None:
    assert say("nobody has translated {this}", this=1).to("fi") == "nobody has translated 1"


def test_a_text_inside_a_text_is_spoken_in_the_same_language() -> None:
    inside = say("no {kind} has the id `{id}`", kind=say("persona"), id="anna")

    assert inside.to("fi") == "tuntematon persoona: `anna`"
    assert str(inside) == "no persona has the id `anna`"
