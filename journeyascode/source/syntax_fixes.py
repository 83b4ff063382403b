"""What can be written to make a refused file readable."""

from __future__ import annotations

from functools import lru_cache
from itertools import accumulate
from typing import TYPE_CHECKING

from yaml.events import CollectionEndEvent, CollectionStartEvent, ScalarEvent, StreamEndEvent

from journeyascode.findings import Edit, Fix
from journeyascode.source.characters import decode, line_break_of, split_lines
from journeyascode.source.codes import DUPLICATE_KEY, SYNTAX
from journeyascode.source.edits import apply
from journeyascode.source.events import parse, span_of
from journeyascode.source.positions import end_of
from journeyascode.source.refusals import YamlError
from journeyascode.source.yaml_reader import read
from journeyascode.speech import say

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from journeyascode.source.events import Event
    from journeyascode.source.files import SourceFile
    from journeyascode.source.refusals import Refusal, Spot

WIDTHS = (2, 4, 8, 1, 3)
"""How many spaces a tab may have been meant for, the likeliest first."""

MOST = 1 << 18
"""How many bytes a file has at most that is read again and again to see what tabs meant."""


def repairs_of(file: SourceFile, refusals: Sequence[Refusal]) -> Iterator[Fix | None]:
    """Yield for each of the reasons to refuse `file` what mends it, or None."""
    only_twins = all(one.code is DUPLICATE_KEY for one in refusals)
    for refusal in refusals:
        if refusal.write:
            start, end, text, sure = refusal.write
            written = text.replace("\n", line_break_of(file.content))
            edit = Edit(file.spread(start, end), written)
            fix = Fix((edit,), refusal.help or refusal.message, sure)
            yield fix if sure or _helps(file, fix, refusals) else None
        elif only_twins and refusal.first and refusal.may_go:
            yield _without_twin(file, refusal.first[0], refusal.start)
        elif refusal.code is SYNTAX and _is_tab(file, refusal.start):
            yield _without_tabs(file)
        else:
            yield None


def _helps(file: SourceFile, fix: Fix, refusals: Sequence[Refusal]) -> bool:
    """Tell whether less is wrong after a fix that is a guess, or only farther below."""
    if len(file.content) > MOST:
        return True
    try:
        read(apply(file.content, fix.edits))
    except YamlError as error:
        left = error.refusals
        return len(left) < len(refusals) or left[-1].start[0] > refusals[-1].start[0]
    return True


def _is_tab(file: SourceFile, at: Spot) -> bool:
    return file.line(at[0] + 1)[at[1] : at[1] + 1] == "\t" and len(file.content) <= MOST


def _without_tabs(file: SourceFile) -> Fix | None:
    """Give the fix that indents with spaces; a safe one when any width of a tab says the same.

    None when no width makes the file readable.
    """
    text = decode(file.content)
    readable = [
        (width, data) for width in WIDTHS if (data := _read(_expanded(text, width))) is not None
    ]
    if not readable:
        return None
    width, meant = readable[0]
    edits = tuple(
        Edit(file.spread((number, 0), (number, _tabs(line))), " " * (width * _tabs(line)))
        for number, line in enumerate(split_lines(text))
        if _tabs(line)
    )
    safe = all(data == meant for _, data in readable)
    return Fix(edits, say("indent with spaces, not with tabs"), safe)


def _tabs(line: str) -> int:
    return len(line) - len(line.lstrip("\t"))


def _expanded(text: str, width: int) -> str:
    lines = (" " * (width * _tabs(line)) + line.lstrip("\t") for line in split_lines(text))
    return "\n".join(lines)


def _read(text: str) -> object:
    try:
        return read(text.encode())
    except YamlError:
        return None


def _without_twin(file: SourceFile, key: Spot, again: Spot) -> Fix | None:
    """Give the fix that deletes a key which stands there already with just the same value.

    None when the values differ, or when something else stands on the lines of the second.
    """
    events = _events(file.content)
    first, second = (_value_of(events, at) for at in (key, again))
    if _said(first) != _said(second):
        return None
    lines = split_lines(decode(file.content))
    last, column = _end(second, lines)
    inked = lines[again[0]][: again[1]] + lines[last][column:]
    if inked.strip() or any("#" in line for line in lines[again[0] : last + 1]):
        return None
    end = (last + 1, 0) if last + 1 < len(lines) else (last, len(lines[last]))
    edit = Edit(file.spread((again[0], 0), end), "")
    return Fix((edit,), say("delete the second one: it says the same"), safe=True)


@lru_cache(maxsize=1)
def _events(content: bytes) -> tuple[Event, ...]:
    """Give all events of a file in which only keys are wrong."""
    next_event = parse(decode(content))
    events = []
    while type(event := next_event()) is not StreamEndEvent:
        events.append(event)
    return tuple(events)


def _value_of(events: Sequence[Event], key: Spot) -> Sequence[Event]:
    """Give the events of the value whose key begins at a spot."""
    begin = 1 + next(
        n
        for n, event in enumerate(events)
        if isinstance(event, ScalarEvent) and span_of(event)[0] == key
    )
    depths = accumulate(
        isinstance(event, CollectionStartEvent) - isinstance(event, CollectionEndEvent)
        for event in events[begin:]
    )
    count = 1 + next(n for n, depth in enumerate(depths) if not depth)
    return events[begin : begin + count]


def _said(events: Sequence[Event]) -> list[tuple[type, str | None, bool]]:
    return [
        (type(one), getattr(one, "value", None), bool(getattr(one, "style", None)))
        for one in events
    ]


def _end(events: Sequence[Event], lines: Sequence[str]) -> Spot:
    """Give where the ink of a value ends: a block ends with the last thing in it."""
    scalars = (end_of(one, lines) for one in events if isinstance(one, ScalarEvent))
    spans = (span_of(one) for one in events if isinstance(one, CollectionEndEvent))
    brackets = (end for start, end in spans if start != end)
    return max((*scalars, *brackets))
