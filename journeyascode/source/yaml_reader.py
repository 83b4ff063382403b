"""YAML to plain data: a strict, safe part of YAML 1.2, refused with reasons where it is left.

`yaml.load` is not used: it crashes on deep nesting, hangs on merge keys, reads `no` as false and
`12:30` as 750, and lets the second of two equal keys win. What is read here is what JSON could
say: texts, numbers, true, false, nothing, lists, and mappings whose keys are text. No anchors,
no tags, one document a file.

Good files take the short way: data is built, and the first irregularity ends it. Only then is
the text gone through once more, to say everything that is wrong with it.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from yaml import MarkedYAMLError
from yaml.events import (
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    StreamEndEvent,
)

from journeyascode.source.characters import decode, split_lines
from journeyascode.source.events import parse
from journeyascode.source.inspection import MAX_DEPTH, MAX_VALUES, inspect
from journeyascode.source.positions import ValuePosition, ink_of
from journeyascode.source.refusals import YamlError, refused
from journeyascode.source.scalars import read_plain
from journeyascode.speech.letters import composed, is_composed

if TYPE_CHECKING:
    from journeyascode.source.events import Event, Events, Parse

_ESCAPE = re.compile(r"\\[^\\\"/ tn\r\n]")
"""An escape that may stand for a character nobody sees."""


class _IrregularError(Exception):
    """Something in the text that the grammar does not admit."""


def read(content: bytes, begin: Parse = parse) -> object:
    """Give what the YAML in `content` says.

    Raises:
        YamlError: The content is refused.
    """
    return _read(decode(content), begin)


def read_ink(content: bytes, begin: Parse = parse) -> ValuePosition:
    """Give where each part is written of `content` that `read` has accepted."""
    text = decode(content)
    return ink_of(begin(text), split_lines(text))


def _read(text: str, begin: Parse) -> object:
    events = begin(text)
    try:
        data = _document(_counted(events) if len(text) > MAX_VALUES else events)
    except (_IrregularError, MarkedYAMLError):
        raise YamlError(lambda: inspect(text, begin(text))) from None
    if not _is_unusual(text):
        return data
    refusals = inspect(text, begin(text))
    if refusals:
        raise refused(*refusals)
    return _composed(data)


def _is_unusual(text: str) -> bool:
    """Tell whether the text holds what the short way does not look at."""
    return (
        ("<" in text and "<<" in text)  # one sign is found ten times faster than two
        or ("\\" in text and _ESCAPE.search(text) is not None)
        or not is_composed(text)
    )


def _document(next_event: Events) -> object:
    next_event()  # the stream begins
    if type(next_event()) is StreamEndEvent:
        raise _IrregularError
    data = _value(next_event(), next_event, 0)
    next_event()  # the document ends
    if data is None or type(next_event()) is not StreamEndEvent:
        raise _IrregularError
    return data


def _value(event: Event, next_event: Events, depth: int) -> object:
    if event.anchor is not None or event.tag is not None:
        raise _IrregularError
    kind = type(event)
    if kind is ScalarEvent:
        return event.value if event.style else read_plain(event.value)
    if depth == MAX_DEPTH:
        raise _IrregularError
    inside = _mapping if kind is MappingStartEvent else _list
    return inside(next_event, depth + 1)


def _mapping(next_event: Events, depth: int) -> dict[str, object]:
    data: dict[str, object] = {}
    while type(event := next_event()) is ScalarEvent:
        key = event.value
        if key in data or not key or event.anchor is not None or event.tag is not None:
            raise _IrregularError
        data[key] = _value(next_event(), next_event, depth)
    if type(event) is not MappingEndEvent:
        raise _IrregularError
    return data


def _list(next_event: Events, depth: int) -> list[object]:
    data: list[object] = []
    while type(event := next_event()) is not SequenceEndEvent:
        data.append(_value(event, next_event, depth))
    return data


def _counted(next_event: Events) -> Events:
    left = iter(range(MAX_VALUES))

    def count() -> object:
        if next(left, None) is None:
            raise _IrregularError
        return next_event()

    return count


def _composed(data: object) -> object:
    """Give `data` with each letter and its accents as one character."""
    if isinstance(data, str):
        return composed(data)
    if isinstance(data, list):
        return [_composed(item) for item in data]
    if isinstance(data, dict):
        return {composed(key): _composed(data[key]) for key in data}
    return data
