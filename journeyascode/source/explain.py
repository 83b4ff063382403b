"""What does not fit the model, told at the spot: lists written as texts, and all the rest."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import islice
from typing import TYPE_CHECKING, NamedTuple

from journeyascode.findings import Diagnostic, Edit, EditIntent, Fix, Origin, Severity
from journeyascode.model.schema import keys_of
from journeyascode.source.characters import line_break_of
from journeyascode.source.codes import MORE_PROBLEMS, SYNTAX, WRONG_TYPE
from journeyascode.source.edits import spell
from journeyascode.source.example_values import home_of
from journeyascode.source.fixes import (
    cut_list,
    cut_number,
    fix_brackets,
    fix_comma,
    fix_indent,
    fix_key,
    fix_value,
    fix_whole,
)
from journeyascode.source.known_keys import key_of_text, takes_prose
from journeyascode.source.pasted_lists import ITEM, items_of, pasted_at
from journeyascode.source.pydantic_errors import Words, sort_errors, sort_value
from journeyascode.source.quotes import quoted, short
from journeyascode.source.refusals import MAX_REFUSALS, say_more
from journeyascode.source.suggestions import DayBetweenStops
from journeyascode.source.unquoted_text import is_plain
from journeyascode.source.wording import (
    EXPECTED,
    LIST,
    readings_of,
    word,
    word_comma,
    word_nothing,
    word_swallowed,
)
from journeyascode.speech import say
from journeyascode.speech.guess import closest
from journeyascode.speech.letters import composed
from journeyascode.speech.replacement import Replacement, instead

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from pydantic import BaseModel, ValidationError

    from journeyascode.findings import Place, Step, Steps
    from journeyascode.model.schema import Shape
    from journeyascode.source.document import Document
    from journeyascode.source.fixes import CutList
    from journeyascode.source.pydantic_errors import Complaint
    from journeyascode.source.refusals import Spot
    from journeyascode.speech import Say


_STEP = 2
"""How much deeper than its key a list begins."""


class Listed(NamedTuple):
    """What is said of a list or a number that is read as something else, and what mends it."""

    words: Words
    fix: Fix | None
    place: Place | None = None
    """Where, if it is more than one value or key."""


def listed_text(complaint: Complaint, paper: Document) -> Listed | None:
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
    fix = _fix_of_list(paper, complaint.steps, items or lines, safe=bool(items))
    return Listed(Words(WRONG_TYPE, message, help_), fix)


def listed_keys(complaint: Complaint, paper: Document) -> Listed | None:
    """Say that the items of a list were read as keys, with their signs; None where they are none.

    `complaint` is about a key.
    """
    return _listed_keys(paper, complaint.steps[:-1], complaint.steps[-1])


def listed_fix(paper: Document, steps: Steps, value: object) -> Fix | None:
    """Give the fix that writes the text at `steps` as the list it is; None without its signs."""
    items = items_of(_lines_of(value, paper, steps)) if isinstance(value, str) else ()
    return _fix_of_list(paper, steps, items, safe=True) if items else None


def _listed_keys(paper: Document, steps: Steps, key: Step) -> Listed | None:
    """Say that what stands at `steps` is a list, for `key` begins there as an item does."""
    row = paper.key_place((*steps, key)).line - 1
    pasted = pasted_at(paper.lines, [row]) if ITEM.match(str(key)) else None
    if pasted is None or pasted.write is None:
        return None
    fix = fix_whole(paper, steps, pasted.write)
    return Listed(Words(SYNTAX, pasted.message, pasted.help), fix) if fix else None


def _text_of_list(complaint: Complaint, paper: Document) -> Listed | None:
    """Say how a list is written in a text with Markdown; None where there is no such list."""
    steps, value = complaint.steps, complaint.value
    if not isinstance(value, list) or not steps or not takes_prose(key_of_text(steps)):
        return None
    pasted = pasted_at(paper.lines, [paper.key_place(steps).line - 1])
    if pasted is None or pasted.write is None:
        return None
    fix = fix_whole(paper, steps, pasted.write)
    return Listed(Words(WRONG_TYPE, pasted.message, pasted.help), fix) if fix else None


def _how(lines: Sequence[str], items: Sequence[str]) -> Say:
    """Say how the list in `lines` is written; `items` are those that are certain."""
    if not items:
        return say(
            "begin each item with a dash, or only the first line if all is one: `- {item}`",
            item=short(_without_sign(lines[0])),
        )
    if lines[0].startswith("-"):
        return say("write a space after each dash: `- {words}`", words=short(items[0]))
    return say(
        "begin each item on a line of its own, with a dash: `- {item}`", item=short(items[0])
    )


def _without_sign(line: str) -> str:
    match = ITEM.match(line)
    return line[match.end() :] if match else line


def _lines_of(value: str, paper: Document, steps: Steps) -> tuple[str, ...]:
    """Give the lines that a text was written in, without empty ones."""
    start, end = paper.find(steps).ink[:2]
    first = paper.lines[start[0]][start[1] :]
    if first[:1] in ("|", ">", "'", '"'):
        lines = value.splitlines()
    elif start[0] == end[0]:
        lines = [value]
    else:
        lines = [first, *paper.lines[start[0] + 1 : end[0]], paper.lines[end[0]][: end[1]]]
    return tuple(composed(line.strip()) for line in lines if line.strip())


def _fix_of_list(paper: Document, steps: Steps, items: Sequence[str], *, safe: bool) -> Fix:
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
    change = EditIntent(paper.way(steps)[0], "value", list(items))
    return Fix((Edit(paper.spread(start, end), text),), told, safe, (change,))


def _below(paper: Document, steps: Steps, items: Sequence[str]) -> tuple[Spot, str]:
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


_SIGN = re.compile(r"[ \t]+(#[^\s#!].*?)\s*\Z")
"""What stands where a value is missing, and may be meant as one."""


def explain(
    error: ValidationError, model: type[BaseModel], paper: Document, steps: Steps = ()
) -> Iterator[Diagnostic]:
    """Yield what is wrong with what stands at `steps` of `paper`, one for each cause.

    `error` is what pydantic said when it was to become a `model`.
    """
    errors = error.errors(include_url=False)
    sorted_ = sort_errors(errors, model, steps, paper.data)
    complaints = (one for one in sorted_ if not _is_cut_off(one, paper))
    yield from (_diagnose(complaint, paper) for complaint in islice(complaints, MAX_REFUSALS))
    if next(complaints, None) is not None:
        place = paper.place(steps)
        source = paper.line(place)
        yield Diagnostic(MORE_PROBLEMS.code, Severity.ERROR, place, say_more(), source=source)


def tell_nothing(paper: Document, steps: Steps) -> Diagnostic:
    """Say that the key or the item at `steps` has no value."""
    place = paper.place(steps)
    line, column = paper.find(steps).ink.end
    lost = _SIGN.match(paper.lines[line], column)
    way = paper.way(steps)[0]
    cut = _cut_number({}, way, paper) if paper.is_bare(way) and not lost else None
    if cut:
        return replace(_told(cut.words, place, paper), fix=cut.fix)
    words = word_swallowed(lost[1]) if lost else word_nothing(way, bare=paper.is_bare(way))
    return _told(words, place, paper)


def _diagnose(complaint: Complaint, paper: Document) -> Diagnostic:
    steps, is_bare = complaint.steps, paper.is_bare(complaint.steps)
    is_value = not complaint.is_key and complaint.kind != "missing"
    if complaint.value is None and is_value and not is_bare:
        return tell_nothing(paper, steps)
    place = paper.key_place(steps) if complaint.is_key else paper.place(steps)
    is_of_key = complaint.is_key or is_bare
    ways = (listed_keys, _comma) if is_of_key else (listed_text, _text_of_list, _cut)
    listed = next(filter(None, (way(complaint, paper) for way in ways)), None)
    if listed:
        return replace(_told(listed.words, listed.place or place, paper), fix=listed.fix)
    words = word(complaint, paper.written(steps), bare=is_bare)
    fix = _fix(complaint, words.help, paper)
    return replace(_told(words, place, paper), fix=fix, cause=_cause(complaint, words))


def _comma(complaint: Complaint, paper: Document) -> Listed | None:
    """Say that a key is the end of a number; None where it is none."""
    keys = keys_of(complaint.shape.model) if complaint.shape.model else {}
    return _cut_number(keys, complaint.steps, paper)


def _cut_number(keys: Mapping[str, Shape], steps: Steps, paper: Document) -> Listed | None:
    """Say that the key at `steps`, beside which `keys` may stand, is the end of a number."""
    cut = cut_number(paper, steps)
    if cut is None:
        return None
    readings = readings_of(cut.text, keys.get(str(cut.first[-1])))
    if not readings:
        return None
    fix = fix_comma(paper, cut, readings[0]) if len(readings) == 1 else None
    return Listed(word_comma(cut.text, readings), fix)


def _cut(complaint: Complaint, paper: Document) -> Listed | None:
    """Say that commas inside braces have cut a list; None where it is no list."""
    is_list = EXPECTED.get(complaint.kind) is LIST
    found = _cut_in(complaint.facts.get("model"), complaint.steps, paper) if is_list else None
    if found is None:
        return None
    cut, shape = found
    text = say("the text `{words}`", words=short(", ".join(map(str, cut.items))))
    message = say("this is {found}, not {expected}", found=text, expected=LIST)
    if shape.parts[0].mark("kinds"):
        fix = fix_brackets(paper, cut)
        return Listed(Words(WRONG_TYPE, message, fix.message), fix, cut.place)
    help_ = say(
        "write several in brackets: `{list}`, or all as one: `- {words}`",
        list=spell([*cut.items]),
        words=text.values["words"],
    )
    return Listed(Words(WRONG_TYPE, message, help_), None, cut.place)


def _is_cut_off(complaint: Complaint, paper: Document) -> bool:
    """Tell whether a key is an item of a list that was cut, which is told of as a whole."""
    is_bare = bool(complaint.steps) and paper.is_bare(complaint.steps)
    return is_bare and _cut_in(complaint.shape.model, complaint.steps, paper) is not None


def _cut_in(
    model: type[BaseModel] | None, steps: Steps, paper: Document
) -> tuple[CutList, Shape] | None:
    """Give a list that was cut below a key of a model that takes it, and what may stand there."""
    cut = cut_list(paper, steps)
    shape = keys_of(model).get(str(cut.first[-1])) if cut and model else None
    if cut is None or shape is None or shape.origin is not tuple:
        return None
    return (cut, shape) if shape.accepts([*cut.items]) else None


def _told(words: Words, place: Place, paper: Document) -> Diagnostic:
    code, message, help_ = words
    source = paper.line(place)
    return Diagnostic(code.code, Severity.ERROR, place, message, help_, source=source)


def _cause(complaint: Complaint, words: Words) -> Origin | None:
    """Give what the same wrong word comes from, wherever it stands; None where none stands."""
    if complaint.kind == "missing" or (complaint.value is None and not complaint.is_key):
        return None
    return Origin(f"{complaint.steps[-1:]} {words.message} {words.help}")


def _fix_key(complaint: Complaint, way_out: Replacement, paper: Document) -> Fix | None:
    """Give the fix that writes another key, and its value as it is written there.

    None where it would not fit in there; the keys in it, and the value of a key that is only
    misspelt, may have faults of their own.
    """
    keys = keys_of(complaint.shape.model) if complaint.shape.model else {}
    renamed = fix_key(paper, complaint.steps, way_out)
    shape, value = keys.get(str(way_out.value)), complaint.value
    if shape is None or shape.holds(value) or cut_list(paper, complaint.steps):
        return renamed
    listed = listed_fix(paper, complaint.steps, value)
    if listed and shape.accepts(listed.changes[0].new):
        return _both(renamed, listed)
    home = home_of(shape, value)
    if home:
        told = instead(way_out, home[1], sure=way_out.sure and not isinstance(home[1], dict))
        return _both(renamed, fix_value(paper, complaint.steps, told))
    mended = _mended(complaint, shape, paper)
    if isinstance(mended, DayBetweenStops):
        return renamed  # which day it is, the handbook tells when the key is right
    if mended is not None:
        return _both(renamed, fix_value(paper, complaint.steps, mended))
    is_slip = closest(str(complaint.steps[-1]), [str(way_out.value)]) is not None
    return renamed if is_slip and shape.is_of_sort(value) else None


def _mended(complaint: Complaint, shape: Shape, paper: Document) -> Replacement | None:
    """Give what surely is meant by the value of a key where one stands that takes `shape`."""
    found = [*sort_value(shape, complaint)]
    ways = [word(one, paper.written(complaint.steps)).help for one in found]
    way = ways[0] if len(ways) == 1 and found[0].steps == complaint.steps else None
    if not isinstance(way, Replacement) or not shape.accepts(way.value):
        return None
    return way if way.sure or isinstance(way, DayBetweenStops) else None


def _both(renamed: Fix, anew: Fix) -> Fix:
    """Give the fix that writes a key and its value anew; as sure as both are."""
    edits, changes = renamed.edits + anew.edits, renamed.changes + anew.changes
    return Fix(edits, renamed.message, renamed.safe and anew.safe, changes)


def _stands_under_key(complaint: Complaint, paper: Document) -> bool:
    """Tell whether a list begins in the column of its key, where nothing else may."""
    if complaint.is_key or not isinstance(complaint.value, list):
        return False
    return paper.find(complaint.steps).ink.start[1] < paper.key_place(complaint.steps).column


def _fix(complaint: Complaint, help_: Say | None, paper: Document) -> Fix | None:
    """Give the fix that the help means; none that the model would not take."""
    steps = complaint.steps
    if complaint.kind == "extra_forbidden" and not isinstance(help_, Replacement):
        return fix_indent(paper, steps)
    if not isinstance(help_, Replacement):
        return None
    if complaint.kind == "extra_forbidden":
        return _fix_key(complaint, help_, paper)
    if not complaint.shape.accepts(help_.value) or _stands_under_key(complaint, paper):
        return None
    write = fix_key if complaint.is_key else fix_value
    return write(paper, steps, help_)
