"""Advice on a list that stands below keys, where the key of the list was meant to be."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from journeyascode.source.refusal import Rewrite
from journeyascode.source.trouble import indent, uncommented
from journeyascode.source.vocabulary import lists_beside
from journeyascode.words import say

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from journeyascode.source.refusal import Refusal
    from journeyascode.source.trouble import Trouble

_ITEM = re.compile(r"(?P<dash> *)- +(?:\{ *)?(?P<key>[a-z_]+) *:(?:\s|\Z)")
_KEY = re.compile(r"(?P<before>\s*(?:- +)*)(?P<key>[a-z_]+) *:(?:\s+(?P<text>\S.*))?")


def missing_list(trouble: Trouble, above: int) -> Refusal | None:
    """Say which key is missing above the item at which the parser gave up; None if not just one.

    The line `above` holds a key that has its value already.
    """
    row = trouble.at[0]
    item = _ITEM.match(trouble.line)
    beside = _KEY.fullmatch(uncommented(trouble.lines[above]))
    if item is None or beside is None or len(item["dash"]) < len(beside["before"]):
        return None
    around = _around(trouble.lines[:above], len(beside["before"]))
    known = lists_beside(
        around, beside["key"], {item["key"], *_further(trouble.lines[row + 1 :], item)}
    )
    if len(known) != 1:
        return None
    [key] = known
    message = say("`{key}:` is missing above this list", key=key)
    help_ = say("write it on a line of its own, in the column of `{above}`", above=beside["key"])
    at = (row, indent(trouble.line))
    refusal = trouble.refuse(message, help_, at)
    begin = " " * len(beside["before"]) + f"{key}:\n"
    return replace(refusal, write=Rewrite((row, 0), (row, 0), begin, sure=True))


def _further(lines: Iterable[str], item: re.Match[str]) -> Iterator[str]:
    """Yield the keys below the first one of an item."""
    for line in lines:
        match = _KEY.fullmatch(uncommented(line))
        if line.strip() and indent(line) < item.start("key"):
            return
        if match and len(match["before"]) == indent(line) == item.start("key"):
            yield match["key"]


def _around(lines: Sequence[str], column: int) -> str:
    """Give the key in which the keys in `column` stand; on top, what the file says it is."""
    for line in reversed(lines):
        match = _KEY.fullmatch(uncommented(line))
        if match and len(match["before"]) < column:
            return match["key"]
    kinds = (match for line in lines if (match := _KEY.fullmatch(uncommented(line))))
    return next((f"kind {one['text']}" for one in kinds if one["key"] == "kind"), "")
