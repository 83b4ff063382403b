"""The field reference: every key of every kind, read off the models."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from journeyascode.handbook import Handbook
from journeyascode.model import KINDS, Entity, Persona, about
from journeyascode.model.schema import fields_of, key_of, node_in
from journeyascode.reference.samples import Samples
from journeyascode.reference.stub import StubSetting, write_stub
from journeyascode.reference.values import meaning, one_of, takes
from journeyascode.speech import say
from journeyascode.speech.kinds import kind_name

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pydantic.fields import FieldInfo

    from journeyascode.model import Node

DAY = date(2026, 3, 1)
"""The day in the examples."""


class Field(NamedTuple):
    """One key, explained in one language."""

    key: str
    meaning: str
    takes: str
    """What may stand there, in a sentence."""
    part: str
    """The name of the part that stands there; empty where it is a plain value."""
    required: bool
    otherwise: str
    """What is taken when the key is left out; empty where that is nothing."""
    example: str
    """A value that fits."""


class ExplainedPart(NamedTuple):
    """The keys of what stands inside an entity, or of what every entity has."""

    name: str
    keys: tuple[str, ...]
    """The keys under which it stands; none for what every entity has."""
    meaning: str
    fields: tuple[Field, ...]


class Kind(NamedTuple):
    """Everything that can be written of one kind, explained in one language."""

    kind: str
    title: str
    meaning: str
    fields: tuple[Field, ...]
    """Its own keys, without those that every kind has."""
    parts: tuple[ExplainedPart, ...]
    """What stands under them, and below that, each once."""
    example: str
    """A file of this kind, with a sentence behind each key."""


class FieldReference:
    """Explains the models in one language."""

    def __init__(self, language: str) -> None:
        """Speak `language`."""
        self.language = language
        self._setting = StubSetting(Handbook(), language, DAY, to_read=True)
        self._samples = Samples(self._setting.shapes, language, DAY)

    def kinds(self) -> Iterator[Kind]:
        """Give every kind, in the order of the handbook."""
        for kind, cls in KINDS.items():
            own = [name for name in cls.model_fields if name not in Entity.model_fields]
            yield Kind(
                kind,
                kind_name(kind).to(self.language),
                say(meaning(cls)).to(self.language),
                tuple(self._field(cls, name) for name in own),
                tuple(self._parts(cls, own)),
                write_stub(kind, say("example").to(self.language), self._setting),
            )

    def shared(self) -> tuple[ExplainedPart, ...]:
        """Give what every kind has, then the parts that stand under its keys."""
        names = [name for name in Entity.model_fields if name != "kind"]
        fields = (self._field(Persona, name) for name in names)
        told = say(meaning(Entity)).to(self.language)
        return ExplainedPart("entity", (), told, (self._kind(), *fields)), *self._parts(
            Entity, names
        )

    def _kind(self) -> Field:
        """Explain the key of which every kind has its own value."""
        told = say(about(Entity)["kind"]).to(self.language)
        choices = one_of(KINDS, self.language)
        return Field(
            "kind", told, choices, part="", required=True, otherwise="", example="persona"
        )

    def _parts(self, cls: type[Node], names: list[str]) -> Iterator[ExplainedPart]:
        """Give the parts under these fields, each followed by those below it."""
        found: dict[type[Node], list[str]] = {}
        _collect(cls, names, found)
        for part, keys in found.items():
            fields = tuple(self._field(part, name) for name in part.model_fields)
            told = say(meaning(part)).to(self.language)
            yield ExplainedPart(part.__name__.lower(), tuple(dict.fromkeys(keys)), told, fields)

    def _field(self, cls: type[Node], name: str) -> Field:
        shape, key = fields_of(cls)[name], key_of(cls, name)
        part = node_in(shape)
        return Field(
            key,
            say(shape.about).to(self.language),
            takes(shape, self.language),
            part.__name__.lower() if part else "",
            key in self._setting.shapes[cls.__name__].get("required", ()),
            _spelt(cls.model_fields[name]),
            self._samples.of(cls.__name__, key),
        )


def _collect(cls: type[Node], names: list[str], found: dict[type[Node], list[str]]) -> None:
    """Put every part under these fields into `found`, with the keys under which it stands."""
    for name in names:
        part = node_in(fields_of(cls)[name])
        if part is None:
            continue
        known = part in found
        found.setdefault(part, []).append(key_of(cls, name))
        if not known:
            _collect(part, [*part.model_fields], found)


def _spelt(field: FieldInfo) -> str:
    """Spell what is taken when a key is left out; nothing for no, none and an empty list."""
    value = None if field.is_required() else field.get_default(call_default_factory=True)
    if value is None or value is False or value in ((), {}):
        return ""
    return f"[{', '.join(value)}]" if isinstance(value, tuple) else str(value)
