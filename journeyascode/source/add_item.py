"""One more item in a file that lists several things of one kind."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from journeyascode.findings import Edit
from journeyascode.source.document import paper_of
from journeyascode.source.edits import apply, spell
from journeyascode.source.refusals import YamlError
from journeyascode.source.yaml_reader import read

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import PurePosixPath

    from journeyascode.findings import Place
    from journeyascode.handbook import Key
    from journeyascode.source.entities import EntitySource
    from journeyascode.source.files import SourceFile

    Sheets = Mapping[Key, EntitySource]
    """Where each entity stands."""


def list_of(kind: str, sheets: Sheets) -> SourceFile | None:
    """Give the file in which all of a kind are listed, or most; None where most have their own."""
    meant = [sheet for (one, _), sheet in sheets.items() if one == kind]
    alone = sum(not sheet.steps for sheet in meant)
    files = {sheet.file.path: sheet.file for sheet in meant if sheet.steps}
    many: Counter[PurePosixPath] = Counter(sheet.file.path for sheet in meant if sheet.steps)
    if not many or alone >= many.total():
        return None
    return files[many.most_common(1)[0][0]]


def with_item(file: SourceFile, lines: Sequence[str]) -> bytes | None:
    """Give a file with one more item at the end of its list, whose keys are `lines`.

    What stands there stays as it is. None where it has no place for one.
    """
    paper = paper_of(file.path, file.content)
    items = paper.find(("items",)).ink.below
    if not isinstance(items, list) or not items:
        return None
    last = items[-1]
    start = paper.find(("items",)).ink.start
    if paper.lines[start[0]][start[1] : start[1] + 1] == "[":
        return _in_brackets(file, paper.spread(last.end, last.end), lines)
    dash = paper.lines[last.start[0]][: last.start[1]]
    if dash.strip() != "-":
        return None
    indent = dash.index("-")
    first, *rest = lines
    behind = " " * (indent + 2)
    text = [f"{' ' * indent}- {first}", *(f"{behind}{line}" if line else "" for line in rest)]
    end = last.end[0] if last.end[1] or last.end[0] == last.start[0] else last.end[0] - 1
    spot = (end, len(paper.lines[end]))
    new = apply(file.content, [Edit(paper.spread(spot, spot), "\n" + "\n".join(text))])
    return new if _adds_one(file.content, new) else None


def _in_brackets(file: SourceFile, behind: Place, lines: Sequence[str]) -> bytes | None:
    """Give a file with one more item behind the last one in brackets."""
    item = read("\n".join(lines).encode())
    new = apply(file.content, [Edit(behind, f", {spell(item)}")])
    return new if _adds_one(file.content, new) else None


def _adds_one(before: bytes, after: bytes) -> bool:
    """Tell whether a file says afterwards what it said before, and one item more."""
    try:
        old, new = read(before), read(after)
    except YamlError:
        return False
    if not isinstance(old, dict) or not isinstance(new, dict):
        return False
    return new == {**old, "items": new["items"]} and new["items"][:-1] == old["items"]
