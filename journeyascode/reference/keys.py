"""The keys of a kind or of a part, explained to a terminal."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from journeyascode.model import KINDS
from journeyascode.reference.fields import FieldReference
from journeyascode.source.known_keys import part_called
from journeyascode.speech import say
from journeyascode.speech.catalogues import LANGUAGES
from journeyascode.speech.field_labels import fields_called
from journeyascode.speech.guess import closest, meanings
from journeyascode.speech.kinds import KIND_NAMES, name_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from journeyascode.reference.fields import ExplainedPart, Field
    from journeyascode.speech import Say


class Keys(NamedTuple):
    """What has keys: a kind, or a part of one."""

    name: str
    """How it is asked for: `journey`, `step`."""
    meaning: str
    below: tuple[str, ...]
    """The keys under which it stands; none for a kind."""
    fields: tuple[Field, ...]


class KeyReference:
    """Explains keys in one language, asked for as `journey`, `step.feels` or `feels`."""

    def __init__(self, language: str) -> None:
        """Speak `language`."""
        self.language = language

    @cached_property
    def known(self) -> dict[str, Keys]:
        """Everything that has keys, by its name."""
        reference = FieldReference(self.language)
        common, *shared = reference.shared()
        found: dict[str, Keys] = {}
        for kind in reference.kinds():
            own = {field.key for field in kind.fields}
            fields = (*kind.fields, *(one for one in common.fields if one.key not in own))
            found[kind.kind] = Keys(kind.kind, kind.meaning, (), fields)
            for part in (*kind.parts, *shared):
                _keep(part, found)
        return found

    def page(self, asked: str) -> Iterator[str]:
        """Explain what is `asked` for, line by line; nothing where there is no such thing."""
        first, *rest = asked.split(".")
        keys = self._named(first)
        if keys is None and not rest and self._is_seen(first):
            return self._everywhere(first)
        keys = keys or self._meant(first)
        if keys is None:
            return self._everywhere(first) if not rest else iter(())
        return self._follow(keys, rest)

    def near(self, asked: str) -> str | None:
        """Give what may have been meant by a word that is asked for, and explained nowhere."""
        first, *rest = asked.split(".")
        keys = self._named(first) or self._meant(first)
        if keys and len(rest) == 1:
            key = closest(rest[0], [field.key for field in keys.fields])
            return f"{keys.name}.{key}" if key else keys.name
        fields = (field.key for one in self.known.values() for field in one.fields)
        return closest(first, [*self.known, *dict.fromkeys(fields)])

    def _named(self, word: str) -> Keys | None:
        """Give what is called `word` by its name, or by what readers see in any language."""
        small = word.casefold()
        titles = {
            title.to(language).casefold(): name
            for name in self.known
            for language in LANGUAGES
            if (title := _title(name))
        }
        return self.known.get(small) or self.known.get(titles.get(small, ""))

    def _meant(self, word: str) -> Keys | None:
        """Give the kind that a word of the trade says; None where it says none or several."""
        said = meanings(word, [*KIND_NAMES])
        return self.known.get(said[0]) if len(said) == 1 else None

    def _follow(self, keys: Keys, way: list[str]) -> Iterator[str]:
        """Explain all keys, or the one at the end of a way through them."""
        if not way:
            yield from self._all(keys)
            return
        field = _field_called(keys, way[0])
        if field and len(way) == 1:
            yield from self._one(field, f"{keys.name}.{field.key}")
        elif field and field.part:
            yield from self._follow(self.known[field.part], way[1:])

    def _is_seen(self, word: str) -> bool:
        """Tell whether a key is called `word`, or seen so by readers, in any language."""
        return any(
            field.key == word.casefold() or _is_seen_as(word, keys, field)
            for keys in self.known.values()
            for field in keys.fields
        )

    def _everywhere(self, word: str) -> Iterator[str]:
        """Explain a key wherever there is one of that name, what is alike once.

        What only says the same is explained where nothing is called so, and after what readers
        see by that word.
        """
        alike: dict[Field, list[str]] = {}
        small = word.casefold()
        is_key = any(field.key == small for one in self.known.values() for field in one.fields)
        found = ((keys, _field_called(keys, word)) for keys in self.known.values())
        called = [(keys, field) for keys, field in found if field]
        for keys, field in sorted(called, key=lambda one: not _is_seen_as(word, *one)):
            if field.key == small or not is_key:
                alike.setdefault(field, []).append(f"{keys.name}.{field.key}")
        for field, names in alike.items():
            yield from self._one(field, ", ".join(self._short(names)))

    def _short(self, names: list[str]) -> list[str]:
        """Name what stands in every kind once: `KIND.visibility`."""
        kinds = {name for name in self.known if not self.known[name].below}
        own = [name for name in names if name.partition(".")[0] not in kinds]
        if len(names) - len(own) < len(kinds):
            return names
        return [f"KIND.{names[0].partition('.')[2]}", *own]

    def _all(self, keys: Keys) -> Iterator[str]:
        title = _title(keys.name)
        named = self._tell(title) if title else ""
        yield keys.name if named in ("", keys.name) else f"{keys.name} ({named})"
        yield keys.meaning
        if keys.below:
            below = ", ".join(f"`{key}`" for key in keys.below)
            yield self._tell(say("It stands below {keys}.", keys=below))
        yield ""
        for field in keys.fields:
            yield from self._one(field, field.key)

    def _one(self, field: Field, name: str) -> Iterator[str]:
        needed = self._tell(say("(must be there)"))
        yield f"{name} {needed}" if field.required else name
        yield f"    {field.meaning}"
        yield f"    {field.takes}"
        if field.otherwise:
            yield f"    {self._tell(say('When left out: {value}', value=f'`{field.otherwise}`'))}"
        if field.part:
            command = f"`jac explain {field.part}`"
            yield f"    {self._tell(say('Its keys: {command}', command=command))}"
        yield f"    {self._tell(say('Example:'))} {field.key}: {field.example}"
        yield ""

    def _tell(self, text: Say) -> str:
        return text.to(self.language)


def _keep(part: ExplainedPart, found: dict[str, Keys]) -> None:
    """Put a part among the others; one that stands in several places tells of all of them."""
    before = found.get(part.name)
    below = tuple(dict.fromkeys((*(before.below if before else ()), *part.keys)))
    if before is None or before.below:  # the kind of that name is asked for more often
        found[part.name] = Keys(part.name, part.meaning, below, part.fields)


def _title(name: str) -> Say | None:
    model = part_called(name)
    return KIND_NAMES.get(name) or (name_of(model) if model else None)


def _is_seen_as(word: str, keys: Keys, field: Field) -> bool:
    """Tell whether readers see `word` for a key, in any language."""
    model = KINDS.get(keys.name) if not keys.below else part_called(keys.name)
    return model is not None and field.key in fields_called(word, model, (field.key,))


def _field_called(keys: Keys, word: str) -> Field | None:
    by_key = {field.key: field for field in keys.fields}
    said = meanings(word, [*by_key])
    return by_key.get(word) or by_key.get(word.casefold()) or by_key.get(said[0] if said else "")
