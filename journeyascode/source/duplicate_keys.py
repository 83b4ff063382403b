"""Keys that stand twice in one mapping, and what was meant: most often a dash is lost."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from journeyascode.source.codes import DUPLICATE_KEY
from journeyascode.source.quotes import say_cut, short
from journeyascode.source.refusals import Refusal, Rewrite, Spot
from journeyascode.source.suggestions import is_number_alone, number_around, suggest_numbers
from journeyascode.speech import say

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_DASH = re.compile(r"- +\Z")
_NAMED = 4
"""How many of the keys are named that stand twice."""


class DuplicateKey(NamedTuple):
    """A key that stands there already."""

    key: str
    first: tuple[Spot, Spot]
    again: tuple[Spot, Spot]
    follows: bool
    """Whether no other key stands between the two."""


def tell_twins(
    twins: Sequence[DuplicateKey], opening: str, lines: Sequence[str]
) -> Iterator[Refusal]:
    """Yield what is wrong with a mapping in which keys stand twice; there is at least one.

    `opening` is the first key of an item of a list that is written line by line, and empty where
    the mapping is something else. Where one item may have run into another nothing is deleted,
    even if they say the same: it would be lost to one of the two.
    """
    several = len({twin.key for twin in twins}) > 1
    begun = [twin for twin in twins if twin.key == opening and not twin.follows]
    has_dash = all(_dash_above(twin, lines) for twin in begun)
    if begun and has_dash and (several or opening == "id"):
        sure = several and opening == "id"  # any other key may stand further down in its item
        yield from (_lost_dash(twin, lines, sure=sure) for twin in begun)
    elif several:
        yield _run_together(twins)
    else:
        for twin in twins:
            cut = [one for spot in (twin.first[0], twin.again[0]) if (one := _cut(spot, lines))]
            may_go = twin.follows or not opening
            yield from cut or (_twice(twin, may_go=may_go),)


def _lost_dash(twin: DuplicateKey, lines: Sequence[str], *, sure: bool) -> Refusal:
    """Say that an item begins without its dash, and put it below the one above."""
    above, (line, column) = twin.first[0][0], twin.again[0]
    dash = _dash_above(twin, lines)
    message = say("a new item begins without its dash: `{key}` is there already", key=twin.key)
    help_ = say(
        "write `- {text}`, with the dash below the one on line {line}",
        text=short(lines[line][column:]),
        line=above + 1,
    )
    write = Rewrite((line, column - len(dash)), (line, column), dash, sure)
    return Refusal(DUPLICATE_KEY, message, *twin.again, help_, twin.first, write)


def _dash_above(twin: DuplicateKey, lines: Sequence[str]) -> str:
    """Give the dash before the first of two keys, with the spaces behind it.

    Empty where it stands elsewhere, or where it does not fit before the second key.
    """
    (above, column), (line, again) = twin.first[0], twin.again[0]
    match = _DASH.search(lines[above][:column])
    return match[0] if match and not lines[line][:again].strip(" ") else ""


def _run_together(twins: Sequence[DuplicateKey]) -> Refusal:
    keys = [short(key) for key in dict.fromkeys(twin.key for twin in twins)]
    named = ", ".join(f"`{key}`" for key in keys[:_NAMED])
    more = ", …" if len(keys) > _NAMED else ""
    message = say("keys stand here for the second time: {keys}", keys=named + more)
    help_ = say("keep each of them once; what is about another thing needs a place of its own")
    return Refusal(DUPLICATE_KEY, message, *twins[0].again, help_, twins[0].first)


def _cut(spot: Spot, lines: Sequence[str]) -> Refusal | None:
    """Say that the key at a spot is the end of a number; None where it is none."""
    row, column = spot
    number = number_around(lines[row], column)
    readings = suggest_numbers(number[0]) if number else ()
    if number is None or not readings:
        return None
    start, end = (row, number.start()), (row, number.end())
    help_ = say("write `{number}`", number=readings[0])
    write = Rewrite(start, end, readings[0], is_number_alone(number[0]))
    return Refusal(DUPLICATE_KEY, say_cut(number[0]), start, end, help_, write=write)


def _twice(twin: DuplicateKey, *, may_go: bool) -> Refusal:
    message = say("the key `{key}` is written twice", key=short(twin.key))
    help_ = say("keep one of the two")
    return Refusal(DUPLICATE_KEY, message, *twin.again, help_, twin.first, may_go=may_go)
