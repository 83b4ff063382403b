"""Lists that were written as one text: with the signs of a word processor, or line by line."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from journeyascode.findings import Change, Edit, Fix
from journeyascode.source.bullets import pasted_at
from journeyascode.source.characters import line_break_of
from journeyascode.source.codes import SYNTAX, WRONG_TYPE
from journeyascode.source.complaints import Words
from journeyascode.source.edits import apply, spell
from journeyascode.source.paper import paper_of
from journeyascode.source.plain import is_plain
from journeyascode.source.quotes import quoted, short
from journeyascode.source.refusal import YamlError
from journeyascode.source.signs import ITEM, items_of
from journeyascode.source.wrong_type import EXPECTED, LIST
from journeyascode.words import say
from journeyascode.words.letters import composed

if TYPE_CHECKING:
    from collections.abc import Sequence

    from journeyascode.findings import Step, Steps
    from journeyascode.source.complaints import Complaint
    from journeyascode.source.paper import Paper
    from journeyascode.source.refusal import Spot
    from journeyascode.words import Say

_STEP = 2
"""How much deeper than its key a list begins."""


class Listed(NamedTuple):
    """What is said of a text that ought to be a list, and what makes it one."""

    words: Words
    fix: Fix


def listed_text(complaint: Complaint, paper: Paper) -> Listed | None:
    """Say that a list was written as a text; None where it is no list, or no text.

    Signs before all of it leave no doubt. Two lines without may be one item, or two.
    """
    value = complaint.value
    if EXPECTED.get(complaint.kind) is not LIST or not isinstance(value, str | dict):
        return None
    if isinstance(value, dict):
        return _listed_keys(paper, complaint.steps, next(iter(value), ""))
    lines = _lines_of(value, paper, complaint.steps)
    items = items_of(lines)
    if not items and len(lines) == 1:
        return None
    message = say("this list is written as one text: `{words}`", words=short(value))
    help_ = _how(lines, items)
    fix = _fix(paper, complaint.steps, items or lines, safe=bool(items))
    return Listed(Words(WRONG_TYPE, message, help_), fix)


def listed_keys(complaint: Complaint, paper: Paper) -> Listed | None:
    """Say that the items of a list were read as keys, with their signs; None where they are none.

    `complaint` is about a key.
    """
    return _listed_keys(paper, complaint.steps[:-1], complaint.steps[-1])


def listed_fix(paper: Paper, steps: Steps, value: object) -> Fix | None:
    """Give the fix that writes the text at `steps` as the list it is; None without its signs."""
    items = items_of(_lines_of(value, paper, steps)) if isinstance(value, str) else ()
    return _fix(paper, steps, items, safe=True) if items else None


def _listed_keys(paper: Paper, steps: Steps, key: Step) -> Listed | None:
    """Say that what stands at `steps` is a list, for `key` begins there as an item does."""
    row = paper.key_place((*steps, key)).line - 1
    pasted = pasted_at(paper.lines, [row]) if ITEM.match(str(key)) else None
    if pasted is None or pasted.write is None:
        return None
    start, end, text, sure = pasted.write
    edit = Edit(paper.spread(start, end), text.replace("\n", line_break_of(paper.content)))
    way = paper.way(steps)[0]
    try:
        new = paper_of(paper.path, apply(paper.content, [edit])).way(way)[1]
    except YamlError:
        return None
    fix = Fix(
        (edit,), say("write each item on a line of its own"), sure, (Change(way, "value", new),)
    )
    help_ = pasted.help or pasted.message
    return Listed(Words(SYNTAX, pasted.message, help_), fix)


def _how(lines: Sequence[str], items: Sequence[str]) -> Say:
    """Say how the list in `lines` is written; `items` are those that are certain."""
    if not items:
        return say(
            "begin each item with a dash, or only the first line if all is one: `- {item}`",
            item=short(lines[0]),
        )
    if lines[0].startswith("-"):
        return say("write a space after each dash: `- {words}`", words=short(items[0]))
    return say(
        "begin each item on a line of its own, with a dash: `- {item}`", item=short(items[0])
    )


def _lines_of(value: str, paper: Paper, steps: Steps) -> tuple[str, ...]:
    """Give the lines that a text was written in, without empty ones."""
    start, end = paper.find(steps).ink[:2]
    first = paper.lines[start[0]][start[1] :]
    if first[:1] in ("|", ">"):
        lines = value.splitlines()
    elif first[:1] in ("'", '"') or start[0] == end[0]:
        lines = [value]
    else:
        lines = [first, *paper.lines[start[0] + 1 : end[0]], paper.lines[end[0]][: end[1]]]
    return tuple(composed(line.strip()) for line in lines if line.strip())


def _fix(paper: Paper, steps: Steps, items: Sequence[str], *, safe: bool) -> Fix:
    """Give the fix that writes the text at `steps` as a list.

    Each item stands on a line of its own, but in brackets where all of it stands on one line, or
    among brackets.
    """
    start, end = paper.find(steps).ink[:2]
    if start[0] == end[0] or paper.in_brackets(steps):
        text = f"[{', '.join(spell(item) for item in items)}]"
    else:
        start, text = _below(paper, steps, items)
    told = say("write each item on a line of its own")
    change = Change(paper.way(steps)[0], "value", list(items))
    return Fix((Edit(paper.spread(start, end), text),), told, safe, (change,))


def _below(paper: Paper, steps: Steps, items: Sequence[str]) -> tuple[Spot, str]:
    """Give the items line by line, and from where on they are written."""
    line, column = paper.find(steps).ink.start
    place = paper.key_place(steps)
    is_beside = line == place.line - 1
    if is_beside:
        column = place.column - 1 + _STEP
    between = f"{line_break_of(paper.content)}{' ' * column}"
    written = (f"- {item if is_plain(item) else quoted(item)}" for item in items)
    text = between.join(written)
    if not is_beside:
        return (line, column), text
    before = paper.lines[line][: paper.find(steps).ink.start[1]]
    return (line, len(before.rstrip())), between + text
