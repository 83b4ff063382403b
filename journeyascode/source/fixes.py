"""From a way out that knows what to write, to the edit that writes it."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from journeyascode.findings import Edit, EditIntent, Fix
from journeyascode.source.characters import line_break_of
from journeyascode.source.document import paper_of
from journeyascode.source.edits import apply, spell
from journeyascode.source.quotes import NO_BREAK
from journeyascode.source.refusals import YamlError
from journeyascode.source.scalars import read_plain
from journeyascode.source.suggestions import is_number_alone, number_around
from journeyascode.speech import say
from journeyascode.speech.replacement import Replacement

if TYPE_CHECKING:
    from journeyascode.findings import Place, Steps
    from journeyascode.source.document import Document
    from journeyascode.source.refusals import Rewrite
    from journeyascode.speech import Say


def fix_at(paper: Document, steps: Steps, way_out: Say | None) -> Fix | None:
    """Give the fix that `way_out` means for what is at `steps`: the value there, or its key.

    None where it does not know what to write, or where the word it speaks of does not stand.
    """
    if not isinstance(way_out, Replacement):
        return None
    way, value = paper.way(steps)
    if way and value == way_out.of:
        return fix_value(paper, steps, way_out)
    return fix_key(paper, steps, way_out) if way and way[-1] == way_out.of else None


def fix_value(paper: Document, steps: Steps, way_out: Replacement) -> Fix:
    """Give the fix that writes another value at `steps`."""
    way, _ = paper.way(steps)
    ink = paper.find(steps).ink
    text = spell(way_out.value, paper.written(steps))
    edit = Edit(paper.spread(ink.start, ink.end), text)
    change = EditIntent(way, "value", way_out.value)
    return Fix((edit,), say("change it to `{text}`", text=text), way_out.sure, (change,))


def fix_key(paper: Document, steps: Steps, way_out: Replacement) -> Fix:
    """Give the fix that writes another key at `steps`."""
    way, _ = paper.way(steps)
    place = paper.key_place(steps)
    text = spell(way_out.value, paper.line(place)[place.column - 1 :])
    change = EditIntent(way, "key", way_out.value)
    told = say("rename the key to `{text}`", text=text)
    return Fix((Edit(place, text),), told, way_out.sure, (change,))


def fix_whole(paper: Document, steps: Steps, write: Rewrite) -> Fix | None:
    """Give the fix that writes what stands at `steps` anew; None where it cannot be read then."""
    edit = Edit(
        paper.spread(write.start, write.end),
        write.text.replace("\n", line_break_of(paper.content)),
    )
    way = paper.way(steps)[0]
    try:
        new = paper_of(paper.path, apply(paper.content, [edit])).way(way)[1]
    except YamlError:
        return None
    told = say("write each item on a line of its own")
    return Fix((edit,), told, write.sure, (EditIntent(way, "value", new),))


def fix_indent(paper: Document, steps: Steps) -> Fix | None:
    """Give the fix that indents the key at `steps` with spaces, where no-break ones do.

    The keys beside it that begin so too are indented with it: one alone would stand apart.
    """
    beside = paper.find(steps[:-1]).ink.below
    keys = [one for one in beside if _no_break(one)] if isinstance(beside, dict) else []
    if steps[-1] not in keys:
        return None
    edits = tuple(_indented(paper, (*steps[:-1], one)) for one in keys)
    return Fix(edits, say("indent with spaces"), safe=True)


def _indented(paper: Document, steps: Steps) -> Edit:
    place, count = paper.key_place(steps), _no_break(steps[-1])
    indent = place._replace(end_line=place.line, end_column=place.column + count)
    return Edit(indent, " " * count)


def _no_break(key: object) -> int:
    """Count the no-break spaces that a key begins with."""
    return len(str(key)) - len(str(key).lstrip(NO_BREAK))


class CutNumber(NamedTuple):
    """A number that commas inside braces have cut into a value and bare keys: `{n: 3,8}`."""

    text: str
    place: Place
    first: Steps
    """To the value that the first digits are read as."""
    keys: tuple[Steps, ...]
    """To the keys that the others are read as."""


def cut_number(paper: Document, steps: Steps) -> CutNumber | None:
    """Give the number whose digits the key at `steps` is; None where it is a key, or a text."""
    place = paper.key_place(steps)
    match = number_around(paper.line(place), place.column - 1)
    inked = paper.find(steps[:-1]).ink.below
    if match is None or not isinstance(inked, dict):
        return None
    row, around = place.line - 1, steps[:-1]
    start, end = (row, match.start()), (row, match.end())
    first = [(*around, key) for key, one in inked.items() if one.value.start == start]
    keys = tuple((*around, key) for key, one in inked.items() if start < one.start < end)
    if not first or any(paper.way(one)[1] is not None for one in keys):
        return None
    return CutNumber(match[0], paper.spread(start, end), paper.way(first[0])[0], keys)


MOST_BESIDE = 100
"""Among more keys than these nobody looks for a list that was cut: each would look at all."""


class CutList(NamedTuple):
    """A list without brackets, which commas inside braces have cut: `{needs: quick, cheap}`."""

    items: tuple[object, ...]
    place: Place
    first: Steps
    """To the value that the first item is read as."""
    keys: tuple[Steps, ...]
    """To the keys that the others are read as."""


def cut_list(paper: Document, steps: Steps) -> CutList | None:
    """Give the list of which the key at `steps`, or its value, is a part; else None."""
    around = steps[:-1]
    inked = paper.find(around).ink.below
    if not isinstance(inked, dict) or steps[-1] not in inked or len(inked) > MOST_BESIDE:
        return None
    names = [*inked]
    is_bare = [paper.is_bare((*around, name)) for name in names]
    first = last = names.index(str(steps[-1]))
    while first and is_bare[first]:
        first -= 1
    while last + 1 < len(names) and is_bare[last + 1]:
        last += 1
    way, value = paper.way((*around, names[first]))
    if first == last or is_bare[first] or isinstance(value, dict | list):
        return None
    place = paper.spread(inked[names[first]].value.start, inked[names[last]].end)
    keys = names[first + 1 : last + 1]
    return CutList((value, *keys), place, way, tuple((*around, key) for key in keys))


def fix_brackets(paper: Document, cut: CutList) -> Fix:
    """Give the fix that writes a list that was cut with its brackets."""
    items = [*cut.items]
    told = say("put them in brackets: `{list}`", list=spell(items))
    gone = (EditIntent(paper.way(key)[0], "gone") for key in cut.keys)
    changes = (EditIntent(cut.first, "value", items), *gone)
    return Fix((Edit(cut.place, spell(items)),), told, safe=True, changes=changes)


def fix_comma(paper: Document, cut: CutNumber, number: str) -> Fix:
    """Give the fix that writes a cut number in one piece; safe where it has one reading."""
    told = say("write it in one piece: `{number}`", number=number)
    gone = (EditIntent(paper.way(key)[0], "gone") for key in cut.keys)
    changes = (EditIntent(cut.first, "value", read_plain(number)), *gone)
    return Fix((Edit(cut.place, number),), told, is_number_alone(cut.text), changes)
