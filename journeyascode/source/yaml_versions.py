"""One text, one meaning: what other readers of YAML would take for something else, in quotes."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from yaml.events import (
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
    StreamEndEvent,
)

from journeyascode.source.events import parse
from journeyascode.source.quotes import quoted
from journeyascode.source.scalars import read_plain
from journeyascode.source.unquoted_text import means_more

if TYPE_CHECKING:
    from collections.abc import Iterator

    from journeyascode.source.events import Event

_BEGIN = (MappingStartEvent, SequenceStartEvent)
_END = (MappingEndEvent, SequenceEndEvent)


class _Plain(NamedTuple):
    """A scalar without quotes on one line: from one index to another."""

    start: int
    end: int
    text: str
    is_key: bool
    in_brackets: bool


@dataclass(slots=True)
class _ReadCollection:
    """A list or a mapping that is being read."""

    in_brackets: bool
    key_next: bool | None
    """Whether a key comes next; None in a list."""


def agreed(text: str) -> str:
    """Give `text`, which was accepted, as every reader of YAML, old or new, takes it for the same.

    What others take for something else is put in quotes, keys of digits among it, and numbers
    with an exponent are written out. Everything else stays as it is.
    """
    for one in reversed([*_plain(text)]):
        written = _spelt(one)
        if written != one.text:
            text = f"{text[: one.start]}{written}{text[one.end :]}"
    return text


def _spelt(one: _Plain) -> str:
    meant = one.text if one.is_key else read_plain(one.text)
    is_other = one.is_key and read_plain(one.text) != one.text
    if not (is_other or means_more(one.text) or (one.in_brackets and "?" in one.text)):
        return one.text
    if isinstance(meant, str):
        return quoted(one.text)
    digits, sign, power = repr(meant).partition("e")
    written = f"{digits}.0e{power}" if sign and "." not in digits else repr(meant)
    is_same = not means_more(written) and read_plain(written) == meant
    return written if is_same else one.text


def _plain(text: str) -> Iterator[_Plain]:
    next_event, around = parse(text), [_ReadCollection(in_brackets=False, key_next=None)]
    while type(event := next_event()) is not StreamEndEvent:
        here = around[-1]
        if type(event) in _END:
            around.pop()
            continue
        if type(event) is ScalarEvent and not event.style and event.value:
            one = _standing(event, here)
            if text[one.start : one.end] == one.text:
                yield one
        if here.key_next is not None and type(event) in (*_BEGIN, ScalarEvent):
            here.key_next = not here.key_next
        if type(event) in _BEGIN:
            around.append(_opened(event, here))


def _standing(event: Event, here: _ReadCollection) -> _Plain:
    start, end = event.start_mark.index, event.end_mark.index
    return _Plain(start, end, event.value, bool(here.key_next), here.in_brackets)


def _opened(event: Event, around: _ReadCollection) -> _ReadCollection:
    is_map = type(event) is MappingStartEvent
    return _ReadCollection(bool(event.flow_style) or around.in_brackets, True if is_map else None)
