"""Every text of ours, and the catalogues that hold what other languages say for it.

``python -m tests.texts`` adds to each `.po` file the texts it does not know yet, with nothing as
their translation, and takes out those that nobody says any more. Sorted by the English text and
without dates or places, so that two people who add texts do not stand in each other's way.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator, Mapping
from inspect import getdoc
from pathlib import Path

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
from journeyascode.words import LANGUAGES
from journeyascode.words.catalogues import catalogue, file_of

SOURCE = Path(journeyascode.__file__).parent
SAYING = {"say", "t"}
HEADER = re.compile(r"\A(?:.+\n)+")


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


def everything() -> set[str]:
    """Give every text of ours that a reader may see."""
    return {*said(), *described(), *explained(), *labelled()}


def written(header: str, texts: Mapping[str, str]) -> str:
    """Give a catalogue as it stands in its file: by the English text, a line for each."""
    told = (f"msgid {quoted(text)}\nmsgstr {quoted(texts[text])}\n" for text in sorted(texts))
    return "\n".join([header, *told])


def quoted(text: str) -> str:
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n") + '"'


def header_of(file: str) -> str:
    """Give what a translator has written above the texts."""
    found = HEADER.match(file)
    assert found, "a catalogue begins with its header"
    return found[0]


def up_to_date(language: str, texts: set[str]) -> str:
    """Give the catalogue of `language` with all of `texts` and no others."""
    known = catalogue(language)
    header = header_of(file_of(language).read_text("utf-8"))
    return written(header, {text: known.get(text, "") for text in texts})


def main() -> None:
    """Bring every catalogue up to date."""
    texts = everything()
    for language in LANGUAGES[1:]:
        known = catalogue(language)
        file_of(language).write_text(up_to_date(language, texts), "utf-8")
        gone, missing = known.keys() - texts, texts - known.keys()
        print(f"{language}: {len(missing)} of {len(texts)} to translate, {len(gone)} taken out")  # noqa: T201 - a command
        for text in sorted(gone):
            print(f"  taken out: {text!r} was {known[text]!r}")  # noqa: T201 - a command


if __name__ == "__main__":
    main()
