"""The long way through a text: everything that is wrong with it, each with its place."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from itertools import islice
from typing import TYPE_CHECKING

from yaml import MarkedYAMLError
from yaml.events import (
    AliasEvent,
    CollectionEndEvent,
    CollectionStartEvent,
    DocumentStartEvent,
    MappingStartEvent,
    ScalarEvent,
    StreamEndEvent,
)

from journeyascode.source.characters import (
    hidden_character,
    hides,
    piled_marks,
    split_lines,
    spot_at,
)
from journeyascode.source.codes import (
    ANCHOR,
    EMPTY_FILE,
    KEY_NOT_TEXT,
    SECOND_DOCUMENT,
    TAG,
    TOO_DEEP,
    TOO_MANY_VALUES,
)
from journeyascode.source.duplicate_keys import DuplicateKey, tell_twins
from journeyascode.source.error_context import ParserFailure, inside
from journeyascode.source.events import span_of
from journeyascode.source.pasted_lists import ITEM, pasted_at, pasted_too
from journeyascode.source.quotes import in_quotes
from journeyascode.source.refusals import Refusal, Spot, only_first
from journeyascode.source.scalars import read_plain
from journeyascode.source.syntax import explain_syntax
from journeyascode.speech import say
from journeyascode.speech.letters import composed, piles

if TYPE_CHECKING:
    from collections.abc import Iterator

    from journeyascode.source.codes import Code
    from journeyascode.source.events import Event, Events
    from journeyascode.speech import Say

MAX_DEPTH = 64
"""Levels of nesting; a journey has six."""

MAX_VALUES = 200_000
"""Events of the parser: one for each key and each value, two for each list and mapping."""

_MARK = re.compile(r"!<[^>]*>|[&!][^\s,\[\]{}]*")
_ESCAPE = re.compile(r"\\(?:x([0-9a-fA-F]{2})|u([0-9a-fA-F]{4})|U([0-9a-fA-F]{8})|(.))", re.DOTALL)
_ESCAPED = {"0": "\0", "a": "\a", "b": "\b", "e": "\x1b", "f": "\f", "r": "\r", "v": "\v",
            "N": "\x85", "L": "\u2028", "P": "\u2029"}  # fmt: skip


_ANCHOR = say("`&` and `*` repeat a value elsewhere, which is not done here")
_TOO_DEEP = (
    say("nested deeper than {count} levels", count=MAX_DEPTH),
    say("write it flatter, or in several files"),
)
_BRACKET = re.compile(r"""[\[\]{}]|"(?:[^"\\]|\\.)*"|'[^']*'|(?<!\S)#.*""")
"""A bracket, or what may hold one that is none: a text in quotes, a comment."""
_DEEPER = {"[": 1, "{": 1, "]": -1, "}": -1}
_TAG = say("`!` says how to read a value, which is not done here")


def inspect(text: str, events: Events) -> tuple[Refusal, ...]:
    """Give the reasons to refuse `text`, in the order of the file; empty when there is none.

    `events` has not begun to read `text` yet.
    """
    found = only_first(_Inspection(text).refusals(events))
    return tuple(sorted(found, key=lambda refusal: refusal.start))


@dataclass(slots=True)
class _InspectedCollection:
    """A list or mapping that the inspection is in."""

    keys: dict[str, tuple[Spot, Spot]] | None
    """The keys so far and where they are; None in a list."""
    key_next: bool
    bracket: Spot | None
    """Where the innermost bracket opens that it stands in; None outside of brackets."""
    is_item: bool = False
    twins: list[DuplicateKey] = field(default_factory=list)

    def refusals(self, text: str) -> Iterator[Refusal]:
        """Yield what is wrong with its keys as a whole."""
        if self.twins and self.keys:
            is_line_by_line = self.is_item and self.bracket is None
            opening = next(iter(self.keys)) if is_line_by_line else ""
            lines = split_lines(text)
            rows = [twin.again[0][0] for twin in self.twins if ITEM.match(twin.key)]
            pasted = pasted_at(lines, rows) if rows else None
            yield from (pasted,) if pasted else tell_twins(self.twins, opening, lines)


@dataclass(slots=True)
class _Inspection:
    text: str
    open: list[_InspectedCollection] = field(default_factory=list)
    documents: int = 0
    before: Event | None = None
    over: bool = False
    read: int = 0
    """How many characters the events told so far are about."""

    def refusals(self, events: Events) -> Iterator[Refusal]:
        """Yield what is wrong, until it is pointless or impossible to go on."""
        yield from self._events(events)
        for unfinished in self.open:
            yield from unfinished.refusals(self.text)

    def _events(self, events: Events) -> Iterator[Refusal]:
        try:
            for _ in range(MAX_VALUES):
                event = events()
                if type(event) is StreamEndEvent:
                    break
                self.read = event.end_mark.index
                yield from self._event(event)
                if self.over:
                    return
            else:
                message = say("this file holds more than {count} values", count=f"{MAX_VALUES:,}")
                yield _refuse(TOO_MANY_VALUES, event, message, say("split it into several files"))
        except MarkedYAMLError as error:
            refusal = self._too_deep_ahead(error) or explain_syntax(self._trouble(error))
            yield refusal
            yield from pasted_too(split_lines(self.text), refusal)
            return
        if not self.documents:
            yield _empty()

    def _too_deep_ahead(self, error: MarkedYAMLError) -> Refusal | None:
        """Give the first bracket beyond our limit between the last event and the place of `error`.

        A parser looks ahead before it tells of a bracket, and may have a limit of its own, at
        which it gives up: ours speaks first.
        """
        end = error.problem_mark.index + 1 if error.problem_mark else len(self.text)
        depth = len(self.open)
        for match in _BRACKET.finditer(self.text, self.read, end):
            depth += _DEEPER.get(match[0], 0)
            if depth > MAX_DEPTH:
                line, column = spot_at(self.text, match.start())
                return Refusal(
                    TOO_DEEP, _TOO_DEEP[0], (line, column), (line, column + 1), _TOO_DEEP[1]
                )
        return None

    def _trouble(self, error: MarkedYAMLError) -> ParserFailure:
        lines = split_lines(self.text)
        return ParserFailure(
            str(error.problem),
            str(error.context or ""),
            inside(error.problem_mark or error.context_mark, lines),
            inside(error.context_mark or error.problem_mark, lines),
            lines,
            self.before,
            self.open[-1].bracket if self.open else None,
        )

    def _event(self, event: Event) -> Iterator[Refusal]:
        if isinstance(event, CollectionEndEvent):
            yield from self.open.pop().refusals(self.text)
        elif isinstance(event, DocumentStartEvent):
            yield from self._document(event)
        elif isinstance(event, AliasEvent | CollectionStartEvent | ScalarEvent):
            yield from self._marks(event)
            yield from self._node(event)

    def _document(self, event: DocumentStartEvent) -> Iterator[Refusal]:
        self.documents += 1
        if self.documents > 1:
            self.over = True
            yield _refuse(
                SECOND_DOCUMENT,
                event,
                say("a second document begins here, one file holds one"),
                say("put what follows into a file of its own, or delete the `---`"),
            )

    def _node(self, event: Event) -> Iterator[Refusal]:
        here = self.open[-1] if self.open else None
        is_key = here is not None and here.key_next
        if here and here.keys is not None:
            if is_key:
                yield from _key(event, here.keys, here.twins)
            here.key_next = not is_key
        if isinstance(event, CollectionStartEvent):
            # Of a list or mapping in the place of a key, nothing more is said.
            yield from self._enter(event, with_keys=not is_key)
        elif isinstance(event, ScalarEvent):
            self.before = event
            yield from self._scalar(event, is_root=here is None)

    def _enter(self, event: Event, *, with_keys: bool) -> Iterator[Refusal]:
        if len(self.open) == MAX_DEPTH:
            self.over = True
            yield _refuse(TOO_DEEP, event, *_TOO_DEEP)
        is_mapping = isinstance(event, MappingStartEvent) and with_keys
        bracket = self.open[-1].bracket if self.open else None
        line, column = span_of(event)[1]
        if self.text[event.end_mark.index - 1 : event.end_mark.index] in ("[", "{"):
            bracket = (line, column - 1)
        is_item = bool(self.open) and self.open[-1].keys is None
        keys: dict[str, tuple[Spot, Spot]] | None = {} if is_mapping else None
        self.open.append(_InspectedCollection(keys, is_mapping, bracket, is_item))

    def _scalar(self, event: Event, *, is_root: bool) -> Iterator[Refusal]:
        if is_root and not event.style and read_plain(event.value) is None:
            yield _empty()
        if event.style == '"' and hides(event.value):
            yield from self._hidden(event)
        if event.style == '"' and any(piles(event.value)):
            yield piled_marks(*span_of(event))

    def _marks(self, event: Event) -> Iterator[Refusal]:
        if isinstance(event, AliasEvent):
            yield _refuse(ANCHOR, event, _ANCHOR, _if_text(f"*{event.anchor}"))
            return
        at, end = event.start_mark.index, event.end_mark.index
        count = (event.anchor is not None) + (event.tag is not None)
        for mark in islice(_MARK.finditer(self.text, at), count):
            written = self.text[mark.start() : end] if isinstance(event, ScalarEvent) else mark[0]
            code, message = (ANCHOR, _ANCHOR) if mark[0].startswith("&") else (TAG, _TAG)
            start = spot_at(self.text, mark.start())
            last = spot_at(self.text, mark.end())
            yield Refusal(code, message, start, last, _if_text(written))

    def _hidden(self, event: Event) -> Iterator[Refusal]:
        start, end = event.start_mark.index, event.end_mark.index
        for match in _ESCAPE.finditer(self.text, start, end):
            point = match[1] or match[2] or match[3]
            character = chr(int(point, 16)) if point else _ESCAPED.get(match[4], " ")
            if hides(character):
                line, column = spot_at(self.text, match.start())
                yield hidden_character(character, (line, column), (line, column + len(match[0])))


def _key(
    event: Event, keys: dict[str, tuple[Spot, Spot]], twins: list[DuplicateKey]
) -> Iterator[Refusal]:
    if not isinstance(event, ScalarEvent):
        message = say("a key must be text, this is a list or a mapping")
        yield _refuse(
            KEY_NOT_TEXT,
            event,
            message,
            say("put text that begins with a brace or bracket in quotes"),
        )
        return
    key = composed(event.value)
    if not key:
        message = say("a key is missing before this colon")
        yield _refuse(KEY_NOT_TEXT, event, message, say("write the key before it"))
    elif key == "<<" and not event.style:
        message = say("`<<` merges another mapping into this one, which is not read here")
        yield _refuse(ANCHOR, event, message, say("write the keys out"))
    elif key in keys:
        twins.append(DuplicateKey(key, keys[key], span_of(event), next(reversed(keys)) == key))
    else:
        keys[key] = span_of(event)


def _if_text(written: str) -> Say:
    return say(
        "write the value itself; if it is text, put it in quotes: {text}",
        text=f"`{in_quotes(written)}`",
    )


def _refuse(
    code: Code,
    event: Event,
    message: Say,
    help_: Say | None = None,
) -> Refusal:
    return Refusal(code, message, *span_of(event), help_)


def _empty() -> Refusal:
    help_ = say("write what it is about, beginning with `kind:`, or delete the file")
    return Refusal(EMPTY_FILE, say("this file says nothing"), (0, 0), (0, 0), help_)
