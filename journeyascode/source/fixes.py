"""From a way out that knows what to write, to the edit that writes it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from journeyascode.findings import Change, Edit, Fix
from journeyascode.source.characters import line_break_of
from journeyascode.source.document import paper_of
from journeyascode.source.edits import apply, spell
from journeyascode.source.quotes import NO_BREAK
from journeyascode.source.refusals import YamlError
from journeyascode.source.scalars import read_plain
from journeyascode.speech import say
from journeyascode.speech.replacement import Instead

if TYPE_CHECKING:
    from journeyascode.findings import Steps
    from journeyascode.source.document import Paper
    from journeyascode.source.refusals import Rewrite
    from journeyascode.speech import Say


def fix_at(paper: Paper, steps: Steps, way_out: Say | None) -> Fix | None:
    """Give the fix that `way_out` means for what is at `steps`: the value there, or its key.

    None where it does not know what to write, or where the word it speaks of does not stand.
    """
    if not isinstance(way_out, Instead):
        return None
    way, value = paper.way(steps)
    if way and value == way_out.of:
        return fix_value(paper, steps, way_out)
    return fix_key(paper, steps, way_out) if way and way[-1] == way_out.of else None


def fix_value(paper: Paper, steps: Steps, way_out: Instead) -> Fix:
    """Give the fix that writes another value at `steps`."""
    way, _ = paper.way(steps)
    ink = paper.find(steps).ink
    text = spell(way_out.value, paper.written(steps))
    edit = Edit(paper.spread(ink.start, ink.end), text)
    change = Change(way, "value", way_out.value)
    return Fix((edit,), say("change it to `{text}`", text=text), way_out.sure, (change,))


def fix_key(paper: Paper, steps: Steps, way_out: Instead) -> Fix:
    """Give the fix that writes another key at `steps`."""
    way, _ = paper.way(steps)
    place = paper.key_place(steps)
    text = spell(way_out.value, paper.line(place)[place.column - 1 :])
    change = Change(way, "key", way_out.value)
    told = say("rename the key to `{text}`", text=text)
    return Fix((Edit(place, text),), told, way_out.sure, (change,))


def fix_whole(paper: Paper, steps: Steps, write: Rewrite) -> Fix | None:
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
    return Fix((edit,), told, write.sure, (Change(way, "value", new),))


def fix_indent(paper: Paper, steps: Steps) -> Fix | None:
    """Give the fix that indents the key at `steps` with spaces, where no-break ones do."""
    key, place = str(steps[-1]), paper.key_place(steps)
    count = len(key) - len(key.lstrip(NO_BREAK))
    if not count:
        return None
    indent = place._replace(end_line=place.line, end_column=place.column + count)
    return Fix((Edit(indent, " " * count),), say("indent with spaces"), safe=True)


def fix_comma(paper: Paper, steps: Steps) -> Fix | None:
    """Give the fix that joins a number which a comma inside braces has cut in two: `{n: 3,8}`.

    `steps` lead to the second half, which is read as a key without a value.
    """
    way, value = paper.way(steps)
    first = _just_before(paper, steps)
    if value is not None or not first:
        return None
    before, whole = paper.way(first)
    if type(whole) is not int or not str(way[-1]).isdecimal():
        return None
    number = read_plain(f"{paper.written(first)}.{way[-1]}")
    end = paper.find(first).ink.end
    comma = Edit(paper.spread(end, (end[0], end[1] + 1)), ".")
    told = say("write a decimal point: `{number}`", number=number)
    changes = (Change(before, "value", number), Change(way, "gone"))
    return Fix((comma,), told, safe=True, changes=changes)


def _just_before(paper: Paper, steps: Steps) -> Steps:
    """Give the steps to the value that ends one sign before a key; none where there is none."""
    place = paper.key_place(steps)
    around = paper.find(steps[:-1]).ink.below
    end = (place.line - 1, place.column - 2)
    entries = around.items() if isinstance(around, dict) else ()
    return next(((*steps[:-1], key) for key, one in entries if one.value.end == end), ())
