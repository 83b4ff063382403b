"""Where the events of a YAML text come from: libyaml, else PyYAML's own parser."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from yaml import MarkedYAMLError
from yaml.parser import Parser
from yaml.reader import Reader
from yaml.scanner import Scanner

try:
    import yaml.cyaml as libyaml
except ImportError:  # pragma: no cover - every wheel of PyYAML has libyaml
    HAS_LIBYAML = False
else:
    HAS_LIBYAML = True

Event = Any
"""One step of reading. PyYAML's classes of events say too little of their marks for a checker."""

Events = Callable[[], Event]
"""Gives the next event; the last one is the end of the stream."""

Parse = Callable[[str], Events]
"""Begins to read a text."""


class _PureParser(Reader, Scanner, Parser):
    def __init__(self, text: str) -> None:
        Reader.__init__(self, text)
        Scanner.__init__(self)
        Parser.__init__(self)


def span_of(event: Event) -> tuple[tuple[int, int], tuple[int, int]]:
    """Give line and column, from 0, of where an event starts and of where it ends."""
    start, end = event.start_mark, event.end_mark
    return (start.line, start.column), (end.line, end.column)


def parse_with_libyaml(text: str) -> Events:
    """Begin to read `text` with libyaml."""
    next_event: Events = libyaml.CParser(text).get_event  # type: ignore[attr-defined] # the stubs hide it
    return next_event


def parse_in_python(text: str) -> Events:
    """Begin to read `text` without libyaml: the same events, fourteen times slower.

    Only a tab between a key and its value is refused here and read by libyaml.
    """
    parser = _PureParser(text)

    def next_event() -> object:
        try:
            return parser.get_event()  # type: ignore[no-untyped-call] # untyped in PyYAML
        except (ValueError, OverflowError):  # an escape beyond the last character there is
            raise MarkedYAMLError(
                problem="found invalid Unicode character escape code",
                problem_mark=parser.get_mark(),
            ) from None

    return next_event


parse: Parse = parse_with_libyaml if HAS_LIBYAML else parse_in_python
