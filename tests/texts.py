"""Every text of ours, and the catalogues that hold what other languages say for it.

``python -m tests.texts`` adds to each `.po` file the texts it does not know yet, with nothing as
their translation, and takes out those that nobody says any more. Sorted by the English text and
without dates or places, so that two people who add texts do not stand in each other's way.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterable, Iterator, Sequence
from collections.abc import Set as AbstractSet
from inspect import getdoc
from pathlib import Path
from typing import NamedTuple

from jinja2 import Environment, nodes
from pydantic import BaseModel

import journeyascode
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
from journeyascode.reference.manual import entries, take_apart
from journeyascode.reference.values import meaning
from journeyascode.speech import LANGUAGES
from journeyascode.speech.catalogues import FORM, SENSE, catalogue, file_of
from journeyascode.speech.field_labels import field_label

SOURCE = Path(journeyascode.__file__).parent
FOR_EDITORS = {
    "cli",
    "disk",
    "editor",
    "reference",
    "reports",
    "findings.py",
    "checking",
    "library.py",
    "rules",
    "source",
    "testing.py",
}
"""The rooms that speak to whoever writes or builds a handbook; all others to its readers."""
HEADER = re.compile(r"\A(?:.+\n)+")
NPLURALS = re.compile(r"nplurals=(\d)")


class Message(NamedTuple):
    """A text as it is written in English."""

    text: str
    sense: str = ""
    """What tells it from the same text in another sense."""
    several: str = ""
    """How it is said of a number that is not one."""

    def keys(self, forms: int) -> tuple[str, ...]:
        """Give what the catalogue of a language with so many forms knows it by."""
        if self.several:
            return tuple(f"{self.text}{FORM}{at}" for at in range(forms))
        return (f"{self.sense}{SENSE}{self.text}" if self.sense else self.text,)


def said(rooms: Iterable[Path] = (SOURCE,)) -> Iterator[Message]:
    """Every literal that is handed to `say` in some rooms of the package, or to `t` on pages."""
    found = [path for room in rooms for path in (room.rglob("*") if room.is_dir() else [room])]
    for path in sorted(path for path in found if path.suffix == ".py"):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Call) and node.args:
                yield from told(node)
    for path in sorted(path for path in found if path.suffix == ".j2"):
        parsed = Environment(autoescape=True).parse(path.read_text("utf-8"))
        for call in parsed.find_all(nodes.Call):
            if getattr(call.node, "name", "") == "t":
                words = [*call.args[0].find_all(nodes.Const), *call.args]
                yield from (Message(str(t.value)) for t in words if isinstance(t, nodes.Const))


def told(call: ast.Call) -> Iterator[Message]:
    """The texts that one call says."""
    name = getattr(call.func, "id", "") or getattr(call.func, "attr", "")
    match name, call.args:
        case "say_as", [ast.Constant(str(sense)), ast.Constant(str(text)), *_]:
            yield Message(text, sense)
        case "say_n", [ast.Constant(str(one)), ast.Constant(str(several)), *_]:
            yield Message(one, several=several)
        case (("say" | "t"), [text, *_]):
            yield from map(Message, literals(text))
        case _:
            return


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


def for_readers() -> set[Message]:
    """Give every text that somebody may see who only reads the published handbook."""
    rooms = [room for room in SOURCE.iterdir() if room.name not in FOR_EDITORS]
    return {*said(rooms), *map(Message, labelled())}


def everything() -> set[Message]:
    """Give every text of ours that a reader may see."""
    return {*said(), *map(Message, (*described(), *explained(), *labelled()))}


def forms_of(language: str) -> int:
    """Give in how many forms a language says something of a number."""
    found = NPLURALS.search(header_of(language))
    assert found, "the header of a catalogue tells the forms"
    return int(found[1])


def header_of(language: str) -> str:
    """Give what a translator has written above the texts."""
    found = HEADER.match(file_of(language).read_text("utf-8"))
    assert found, "a catalogue begins with its header"
    return found[0]


def up_to_date(language: str, texts: AbstractSet[Message]) -> str:
    """Give the catalogue of `language` with all of `texts` and no others, a line for each."""
    known, forms = catalogue(language), forms_of(language)
    entries = (entry(one, [known.get(k, "") for k in one.keys(forms)]) for one in sorted(texts))
    return "\n".join([header_of(language), *entries])


def entry(one: Message, other: Sequence[str]) -> str:
    """Give one text and what another language says for it."""
    lines = [f"msgctxt {quoted(one.sense)}"] if one.sense else []
    lines.append(f"msgid {quoted(one.text)}")
    if one.several:
        lines.append(f"msgid_plural {quoted(one.several)}")
        lines += (f"msgstr[{at}] {quoted(form)}" for at, form in enumerate(other))
    else:
        lines.append(f"msgstr {quoted(other[0])}")
    return "".join(f"{line}\n" for line in lines)


def quoted(text: str) -> str:
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n") + '"'


def main() -> None:
    """Bring every catalogue up to date."""
    texts = everything()
    for language in LANGUAGES[1:]:
        known, forms = catalogue(language), forms_of(language)
        keys = {key for text in texts for key in text.keys(forms)}
        gone, missing = known.keys() - keys, keys - known.keys()
        file_of(language).write_text(up_to_date(language, texts), "utf-8")
        print(f"{language}: {len(missing)} of {len(keys)} to translate, {len(gone)} taken out")  # noqa: T201 - a command
        for key in sorted(gone):
            print(f"  taken out: {key!r} was {known[key]!r}")  # noqa: T201 - a command


if __name__ == "__main__":
    main()
