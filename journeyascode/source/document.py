"""A file as it lies on the table: what it says, and where each part of it is written."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Any, NamedTuple

from journeyascode.findings import Place
from journeyascode.model.base import is_by_language
from journeyascode.source.characters import decode, split_lines
from journeyascode.source.yaml_reader import read, read_ink

if TYPE_CHECKING:
    from pathlib import PurePosixPath

    from journeyascode.findings import Step, Steps
    from journeyascode.source.positions import EntryPosition, ValuePosition
    from journeyascode.source.refusals import Spot


class FollowedSteps(NamedTuple):
    """How far steps can be followed: the last ink on the way, and what is left over."""

    ink: ValuePosition
    entry: EntryPosition | None
    """The key with its value that `ink` is, when it is the value of a key."""
    rest: Steps
    """The steps that have no ink: of something missing, or filled in for the writer."""


@dataclass(frozen=True)
class Document:
    """A file that could be read, with its ink."""

    path: PurePosixPath
    content: bytes
    lines: tuple[str, ...]
    ink: ValuePosition

    @cached_property
    def data(self) -> object:
        """What the file says."""
        return read(self.content)

    def find(self, steps: Steps) -> FollowedSteps:
        """Follow `steps` from the top of the file as far as there is ink."""
        found = FollowedSteps(self.ink, None, steps)
        while found.rest:
            deeper = _follow(found)
            if deeper is None:
                break
            found = deeper
        return found

    def way(self, steps: Steps) -> tuple[Steps, object]:
        """Give the steps that are written of `steps`, and what stands there.

        No steps and None where they lead nowhere. One thing may stand where a list of them may,
        and a text where keys may: its index and its key are not written.
        """
        if self.find(steps).rest:
            return (), None
        way: list[Step] = []
        data: Any = self.data
        for step in steps:
            is_written = isinstance(data, list) or (isinstance(data, dict) and step in data)
            if is_written:
                way.append(step)
                data = data[step]
        return tuple(way), data

    def place(self, steps: Steps) -> Place:
        """Give the place of what is at `steps`.

        That is the value itself where it is a text or a number, the key where it is a list or a
        mapping, and the first key in it where it is an item of a list. What is missing is placed
        at what it is missing from.
        """
        found = self.find(steps)
        if found.ink.below is None:
            return self.spread(*_visible(found))
        if found.entry is not None:
            return self.spread(found.entry.start, found.entry.end)
        return self.spread(*_beginning(found.ink))

    def key_place(self, steps: Steps) -> Place:
        """Give the place of the key at `steps`; like `place` where there is no such key."""
        found = self.find(steps)
        if found.entry is None or found.rest:
            return self.place(steps)
        return self.spread(found.entry.start, found.entry.end)

    def spread(self, start: Spot, end: Spot) -> Place:
        """Give the place from `start` to `end`."""
        return Place(self.path, start[0] + 1, start[1] + 1, end[0] + 1, end[1] + 1)

    def written(self, steps: Steps) -> str:
        """Give the text of the value at `steps` as it is written, to the end of its first line."""
        start, end = self.find(steps).ink[:2]
        line = self.lines[start[0]]
        return line[start[1] : end[1]] if start[0] == end[0] else line[start[1] :]

    def is_bare(self, steps: Steps) -> bool:
        """Tell whether a key stands at `steps` with no colon behind it: inside braces it may."""
        found = self.find(steps)
        if found.entry is None or found.rest:
            return False
        line, column = found.entry.end
        return not self.lines[line][column:].lstrip().startswith(":")

    def in_brackets(self, steps: Steps) -> bool:
        """Tell whether what is at `steps` stands inside brackets or braces."""
        around = (self.find(steps[:count]).ink for count in range(len(steps)))
        return any(self.lines[ink.start[0]][ink.start[1]] in "[{" for ink in around)

    def line(self, place: Place) -> str:
        """Give the line that `place` begins on."""
        return self.lines[place.line - 1]


def paper_of(path: PurePosixPath, content: bytes) -> Document:
    """Look where everything is written in `content`, which the reader has accepted."""
    return Document(path, content, tuple(split_lines(decode(content))), read_ink(content))


def _follow(found: FollowedSteps) -> FollowedSteps | None:
    """Take the next step; None where it leads nowhere."""
    step, rest = found.rest[0], found.rest[1:]
    below = found.ink.below
    if isinstance(step, str):
        entry = below.get(step) if isinstance(below, dict) else None
        if entry is None and step == "text" and _is_text(below):
            return found._replace(rest=rest)  # a text may stand where keys may, without its key
        return FollowedSteps(entry.value, entry, rest) if entry else None
    if isinstance(below, list):
        return FollowedSteps(below[step], None, rest) if step < len(below) else None
    # One thing may stand where a list of them may: its index is not written.
    return found._replace(rest=rest) if step == 0 else None


def _is_text(below: object) -> bool:
    return below is None or (isinstance(below, dict) and is_by_language(below))


def _visible(found: FollowedSteps) -> tuple[Spot, Spot]:
    """Give the ink of a scalar; of one that is empty, its key, or the dash before it."""
    if found.entry is not None and found.ink.start == found.ink.end:
        return found.entry.start, found.entry.end
    return _beginning(found.ink)


def _beginning(ink: ValuePosition) -> tuple[Spot, Spot]:
    """Give the first key or item of a list or mapping, and what it is itself of anything else.

    An empty item is the dash before it.
    """
    if isinstance(ink.below, dict) and ink.below:
        first = next(iter(ink.below.values()))
        return first.start, first.end
    if isinstance(ink.below, list) and ink.below:
        return _beginning(ink.below[0])
    if ink.start == ink.end:
        return (ink.start[0], ink.start[1] - 1), ink.end
    return ink.start, ink.end
