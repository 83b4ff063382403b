"""Which texts need no quotes: those that every reader of YAML, old or new, takes for themselves.

YAML 1.1, which PyYAML and many others read, takes `no` for false, `12:30` for 750 and `010` for
eight; YAML 1.2 takes `0o10` for eight. Here all of these are texts, so they are written in quotes.
"""

from __future__ import annotations

import re
from datetime import date
from functools import lru_cache
from typing import TYPE_CHECKING

from yaml import ScalarNode, YAMLError
from yaml.constructor import SafeConstructor
from yaml.events import StreamEndEvent
from yaml.resolver import Resolver

from journeyascode.source.events import parse, parse_in_python
from journeyascode.source.scalars import read_plain

if TYPE_CHECKING:
    from collections.abc import Iterator

    from journeyascode.source.events import Event, Parse

_WORD = "word"

_NEWER = re.compile(
    r"[-+]?[0-9]+|0o[0-7]+|0x[0-9a-fA-F]+|[-+]?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN)"
    r"|[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?"
)
"""What YAML 1.2 takes for a number."""


def is_plain(text: str, around: str = "- {}") -> bool:
    """Tell whether `text` needs no quotes where `{}` stands in `around`."""
    if not text or means_more(text) or read_plain(text) != text:
        return False
    meant = [_sketch(event, text) for event in _events(around.format(_WORD), parse)]
    try:
        return all(
            meant == [_sketch(event) for event in _events(around.format(text), begin)]
            for begin in {parse, parse_in_python}
        )
    except YAMLError:
        return False


def is_plain_anywhere(text: str) -> bool:
    """Tell whether `text` needs no quotes: neither as a value, nor as a key, nor in brackets."""
    return all(is_plain(text, around) for around in ("a: {}", "[{}]", "{}: a", "{{{}: a}}"))


@lru_cache(maxsize=4096)
def means_more(text: str) -> bool:
    """Tell whether some reader takes `text`, in no quotes, for another thing than is read here."""
    meant = read_plain(text)
    if isinstance(meant, str) and _NEWER.fullmatch(text):
        return True
    tag = _resolver.resolve(ScalarNode, text, (True, False))  # type: ignore[no-untyped-call] # untyped in PyYAML
    try:
        other = _constructor.construct_object(ScalarNode(tag, text))
    except (YAMLError, ValueError, OverflowError):  # a day that no calendar has, or `=`
        return True
    if type(other) is date:
        return other.isoformat() != text
    return type(other) is not type(meant) or other != meant


def _events(text: str, begin: Parse) -> Iterator[Event]:
    next_event = begin(text)
    while type(event := next_event()) is not StreamEndEvent:
        yield event


def _sketch(event: Event, word: str = _WORD) -> tuple[object, ...]:
    """Give what an event says; `word` for the placeholder."""
    value = getattr(event, "value", None)
    marks = (getattr(event, name, None) or None for name in ("style", "anchor", "tag"))
    return (type(event), word if value == _WORD else value, *marks)


_resolver = Resolver()
_constructor = SafeConstructor()
