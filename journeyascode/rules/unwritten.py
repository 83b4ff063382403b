"""JAC346 - texts that are still to be written."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from journeyascode.findings import Finding
from journeyascode.model import Node
from journeyascode.rules.rule import HINT_THEN_WARNING, rule
from journeyascode.words import say

if TYPE_CHECKING:
    from collections.abc import Container, Iterator, Mapping

    from journeyascode.findings import Route
    from journeyascode.handbook import Handbook, Passage

_LONGEST = 40
"""No text that only keeps a place is longer."""
_SIGNS = " .…!?:_()[]<>{}*-–—"
_KEEPERS = frozenset(
    {"", "fixme", "kesken", "kirjoita tähän", "lorem ipsum", "lorem ipsum dolor sit amet",
     "placeholder", "tba", "tbc", "tbd", "text here", "to be added", "to be confirmed",
     "to be decided", "to be defined", "to be done", "to be written", "todo", "täydennettävä",
     "täydennä", "täydennetään", "täydennetään myöhemmin", "tähän teksti", "tähän tulee teksti",
     "work in progress", "write here", "xxx", "xxxx"}
)  # fmt: skip
"""What stands alone where a text is to come, in small letters and without its signs."""
_LOUD = re.compile(
    r"(?<![\w-])(?:TODO|FIXME|TB[ACD]|X{3,}|KESKEN|PUUTTUU|TÄYDENNÄ|TÄYDENNETTÄVÄ)(?![\w-])"
)
"""Marks in capital letters, anywhere in a text that is not all in capital letters."""
_QUIET = re.compile(
    r"\A\W*(?:(?:todo|fixme|tb[acd]|xxx+|kesken|puuttuu|täydennä|täydennettävä)\s*[:(\[–—]"
    r"|fixme\s|todo\s+(?!(?:el|l[ao]s?|un\w*|por|es|está|bien|[mts]u|mi)\b))"
    r"|(?<!\S)\?{3,}(?!\S)|\blorem ipsum\b",
    re.IGNORECASE,
)
"""Marks in letters of any size: at the beginning of a text, `???` and `lorem ipsum` anywhere.

In Spanish a sentence may begin with `todo`, and then goes on with one of these words.
"""


@rule("JAC346", HINT_THEN_WARNING)
def text_still_to_be_written(book: Handbook) -> Iterator[Finding]:
    """A text only keeps the place of one that is to come.

    `…`, `...`, `???`, TODO, TBD, xxx, lorem ipsum: readers of the pages would read just that,
    and so they would where such a mark stands beside words. Words that the glossary defines or
    asks not to use may be any.

    Wrong:
        kind: journey
        id: buy
        name: Buying
        stages:
          - name: …
            steps: [{name: TODO}]

    Right:
        kind: journey
        id: buy
        name: Buying
        stages:
          - name: Paying
            steps: [{name: I pay by card}]
    """
    found = [one for one in book.passages if _keeps_a_place(one)]
    nodes = {at: type(node) for at, node in book.walk(Node)} if found else {}
    yield from _half_written(book, frozenset(one.at for one in found))
    for passage in found:
        yield Finding(
            passage.at,
            say("`{text}` only keeps the place of a text", text=passage.text.strip()),
            say("write it") if _is_needed(passage, nodes) else say("write it, or delete the line"),
        )


def _half_written(book: Handbook, told: Container[Route]) -> Iterator[Finding]:
    """Tell which texts hold a mark of their writer beside words, if they are not `told` of."""
    for passage in book.passages:
        text = passage.text
        loud = _LOUD.search(text) if text != text.upper() else None
        mark = loud or _QUIET.search(text)
        if mark and "glossary" not in passage.owner.steps and passage.at not in told:
            word = mark[0].strip(" :([–—")
            yield Finding(
                passage.at,
                say("`{word}` stands in this text, and readers would see it", word=word),
                say("write what is still to come, and take the mark out"),
            )


def _keeps_a_place(passage: Passage) -> bool:
    text = passage.text
    return (
        len(text) <= _LONGEST
        and " ".join(text.strip(_SIGNS).casefold().split()) in _KEEPERS
        and "glossary" not in passage.owner.steps
    )


def _is_needed(passage: Passage, nodes: Mapping[Route, type[Node]]) -> bool:
    """Tell whether something must stand there; what is said in a second language need not."""
    key = passage.steps[0]
    fields = nodes[passage.owner].model_fields.items()
    return not passage.language and any(
        field.is_required() for name, field in fields if key in (name, field.alias)
    )
