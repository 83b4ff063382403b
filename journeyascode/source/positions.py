"""Where each key and value of a file is written."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from yaml.events import MappingStartEvent, ScalarEvent, SequenceEndEvent, SequenceStartEvent

from journeyascode.source.events import span_of
from journeyascode.speech.letters import composed

if TYPE_CHECKING:
    from collections.abc import Sequence

    from journeyascode.source.events import Event, Events
    from journeyascode.source.refusals import Spot


_BLOCKS = ("|", ">")


class ValuePosition(NamedTuple):
    """What one value covers in the file; `end` is exclusive."""

    start: Spot
    end: Spot
    below: dict[str, EntryPosition] | list[ValuePosition] | None = None
    """The entries of a mapping, the items of a list; None for a scalar."""


class EntryPosition(NamedTuple):
    """A key and its value in a mapping."""

    start: Spot
    """Where the key begins."""
    end: Spot
    """Where the key ends, before its colon."""
    value: ValuePosition


def ink_of(next_event: Events, lines: Sequence[str]) -> ValuePosition:
    """Give the ink of a document of `lines` that the reader has accepted.

    `next_event` has not begun yet.
    """
    next_event()  # the stream begins
    next_event()  # the document begins
    return _PositionBuilder(next_event, lines).ink()


class _PositionBuilder(NamedTuple):
    next_event: Events
    lines: Sequence[str]

    def ink(self) -> ValuePosition:
        """Give the ink of the next value."""
        return self._value(self.next_event())

    def _value(self, event: Event) -> ValuePosition:
        mark = event.start_mark
        start = (mark.line, mark.column)
        kind = type(event)
        if kind is ScalarEvent:
            return ValuePosition(start, end_of(event, self.lines))
        if kind is MappingStartEvent:
            return self._mapping(event, start)
        if kind is SequenceStartEvent:
            return self._list(event, start)
        raise TypeError(event)

    def _mapping(self, event: Event, start: Spot) -> ValuePosition:
        below: dict[str, EntryPosition] = {}
        end = start
        while type(key := self.next_event()) is ScalarEvent:
            word = composed(key.value)
            value = self.ink()
            end = value.end
            below[word] = EntryPosition(*span_of(key), value)
        return ValuePosition(start, _end(event, key) or end, below)

    def _list(self, event: Event, start: Spot) -> ValuePosition:
        below: list[ValuePosition] = []
        end = start
        while type(item := self.next_event()) is not SequenceEndEvent:
            value = self._value(item)
            end = value.end
            below.append(value)
        return ValuePosition(start, _end(event, item) or end, below)


def end_of(scalar: Event, lines: Sequence[str]) -> Spot:
    """Give where the ink of a scalar ends; of a block, the last line that says something.

    The parser ends a block where the next thing begins.
    """
    mark = scalar.end_mark
    line, column = mark.line, mark.column
    if scalar.style not in _BLOCKS:
        return line, column
    if column == 0:
        line -= 1
    while line > scalar.start_mark.line and not lines[line].strip():
        line -= 1
    return line, len(lines[line].rstrip())


def _end(opening: Event, closing: Event) -> Spot | None:
    """Give the end of a bracketed collection; None for one that ends with its last part."""
    return span_of(closing)[1] if opening.flow_style else None
