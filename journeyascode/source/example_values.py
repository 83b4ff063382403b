"""What was written without keys, as an example of how it is written with them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from journeyascode.model.schema import Shape, inner_of, keys_of, required_of, text_in
from journeyascode.source.edits import spell
from journeyascode.source.pasted_links import web_link_in
from journeyascode.source.pasted_lists import ITEM
from journeyascode.source.scalars import read_plain
from journeyascode.source.suggestions import (
    is_number_alone,
    suggest_days,
    suggest_link,
    suggest_numbers,
)
from journeyascode.speech.choice_by_label import choice_called

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from pydantic import BaseModel

    from journeyascode.findings import Steps

COMMA = r"(?:(?<![0-9]),|,(?![0-9]))"
"""A comma between two things: none within a number."""
DIVIDES = re.compile(rf"{COMMA}|[;•|/]")
"""What may stand in a text, or between two of them."""
_COUNTED = re.compile(r"[-+]?[0-9][0-9.,]*\s*\D{0,12}\Z")
_RANGE = re.compile(r"(-?[0-9]{1,6})\s*(?:[-–—]|\.\.+)\s*(-?[0-9]{1,6})")
_ARROW = re.compile(r"([a-z0-9-]+)\s*(?:->|=>|→|⇒)\s*([a-z0-9-]+)")

_LONGEST = 80
"""No longer text is repeated whole, and none is repeated in part: it is there to be copied."""
_OPEN = "…"
_SAYS_IT = "want"
"""The key that says what a thing is about, where another one that must be there stands first."""


def with_keys(model: type[BaseModel], value: object, steps: Steps) -> str:
    """Give what may stand at `steps`, where `value` stands now: `feels: {score: 1, word: happy}`.

    It holds the keys that must be there, the first one where none must, and `value` at the first
    that takes it, or takes a list of it. A number alone means the one thing that must be there: it
    may be of another scale. Numbers and days are written as they are read.
    """
    keys = keys_of(model)
    needed = required_of(model) or tuple(keys)[:1]
    read = _read(value)
    is_counted = isinstance(read, str) and _COUNTED.match(read) is not None
    others = () if isinstance(read, int | float) or is_counted else keys
    homes = (
        (key, one)
        for one in (suggest_link(str(value)), read, value, [value])
        for key in (*filter(_SAYS_IT.__eq__, needed), *_no_texts_first(keys, needed), *others)
        if one is value or one == [value] or text_in(keys[key]) is None
        if keys[key].accepts(one)
    )
    home, written = next(homes, ("", value))
    link = web_link_in(value)
    said = link if link.keys() <= keys.keys() and link else {home: written} if home else {}
    shown = dict.fromkeys((*needed, *said))
    parts = (f"{key}: {_copied(said[key]) if key in said else _any(keys[key])}" for key in shown)
    example = "{" + ", ".join(parts) + "}"
    return f"{steps[-1]}: {example}" if steps and isinstance(steps[-1], str) else example


def _no_texts_first(keys: Mapping[str, Shape], names: Sequence[str]) -> list[str]:
    """Give names in their order, those of texts last: they would take anything."""
    return sorted(names, key=lambda name: text_in(keys[name]) is not None)


def as_range(model: type[BaseModel], value: object) -> dict[str, object] | None:
    """Give the keys `from` and `to` for `1-5` and `a -> b`; None where it is neither."""
    text = value.strip() if isinstance(value, str) else ""
    match = _RANGE.fullmatch(text) or _ARROW.fullmatch(text)
    written = {"from": read_plain(match[1]), "to": read_plain(match[2])} if match else {}
    keys = keys_of(model)
    fits = bool(written) and all(
        key in keys and keys[key].accepts(one) for key, one in written.items()
    )
    return written if fits else None


def as_pair(model: type[BaseModel], key: object, value: object) -> dict[str, object] | None:
    """Give the keys of a part that is told as `Interview: https://…`; None where it is none.

    Of what must be there, one is the key and one is the value; where only one must, and is no
    text, the value stands at the first of the others that takes it.
    """
    keys, needed = keys_of(model), required_of(model)
    said = _number_of(value)
    others = [name for name in keys if name not in needed and keys[name].accepts(said)]
    if len(needed) == 1 and text_in(keys[needed[0]]) is None:
        needed = (*needed, *others[:1])
    if len(needed) != len(("key", "value")) or isinstance(value, list | dict):
        return None
    written = dict(zip(needed, (key, said), strict=True))
    fits = all(keys[name].accepts(one) for name, one in written.items())
    return written if fits else None


def _read(value: object) -> object:
    """Give the number or the day that a text is; whatever else it is, as it is."""
    read = _number_of(value)
    days = suggest_days(read) if isinstance(read, str) else ()
    return days[0] if len(days) == 1 else read


def _number_of(value: object) -> object:
    """Give the number that a text is; whatever else it is, as it is."""
    if not isinstance(value, str) or not is_number_alone(value):
        return value
    return read_plain(next(iter(suggest_numbers(value)), value))


def two_bounds(shape: Shape, number: object) -> tuple[str, str] | None:
    """Show a bare number as the least and as the most; None where it can only be one of them."""
    model = inner_of(shape)
    both = model is not None and {"at_least", "at_most"} <= keys_of(model).keys()
    if not both or not isinstance(number, int | float) or isinstance(number, bool):
        return None
    return f"{{at_least: {spell(number)}}}", f"{{at_most: {spell(number)}}}"


def home_of(shape: Shape, value: object) -> tuple[str, object] | None:
    """Give how `value` is written where `shape` stands, and what that is: `{word: sad}`.

    As the choice that is called so, in a list of its own or out of one, or under the key that
    takes it where nothing else must stand. None where it fits in no way.
    """
    called = choice_called(str(value), shape.choices)
    if called:
        return str(called.value), called.value
    if isinstance(value, str) and (ITEM.match(value) or _is_several(value, shape)):
        return None  # a list in the signs of a word processor, or what may be one
    if shape.accepts([value]) and not isinstance(value, list | dict):
        return f"[{_copied(value)}]", [value]
    if isinstance(value, list) and len(value) == 1 and shape.accepts(value[0]):
        return _copied(value[0]), value[0]
    model = inner_of(shape)
    for key in keys_of(model) if model else ():
        if isinstance(value, str) and shape.accepts({key: value}):
            return f"{{{key}: {_copied(value)}}}", {key: value}
    return None


def _is_several(text: str, shape: Shape) -> bool:
    return shape.origin is tuple and DIVIDES.search(text) is not None


def example_of(shape: Shape, value: object) -> str:
    """Show how what is meant by `value` is written where `shape` stands; empty if as it is.

    Of keys, each is told by itself how it is called.
    """
    if shape.holds(value):
        return ""
    home = home_of(shape, value)
    if home:
        return home[0]
    model = inner_of(shape)
    if model is None:
        return ""
    item = with_keys(model, value[0] if isinstance(value, list) and value else value, ())
    is_list = shape.origin is tuple and (isinstance(value, list) or not shape.may_be_one)
    return f"[{item}]" if is_list else item


def _copied(value: object) -> str:
    text = spell(value)
    return text if len(text) <= _LONGEST else _OPEN


def _any(shape: Shape) -> str:
    """Give something that may stand there; three dots where only its writer can know what."""
    if shape.choices:
        return shape.choices[0]
    return "true" if shape.bare is bool else _OPEN
