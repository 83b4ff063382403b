"""Texts written over parts of a file: exactly those bytes change, whatever they are."""

from __future__ import annotations

import codecs
import json
import re
from typing import TYPE_CHECKING

from journeyascode.source.unquoted_text import is_plain_anywhere

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from journeyascode.findings import Edit, Place

_BREAK = re.compile("\r\n|\r|\n")


def apply(content: bytes, edits: Iterable[Edit]) -> bytes:
    """Give `content`, which is UTF-8, with `edits` that do not overlap."""
    mark = codecs.BOM_UTF8 if content.startswith(codecs.BOM_UTF8) else b""
    text = content.removeprefix(mark).decode("utf-8")
    starts = line_starts(text)
    spans = [(*span_of(edit.place, starts), edit.text) for edit in edits]
    for start, end, new in sorted(spans, reverse=True):
        text = text[:start] + new + text[end:]
    return mark + text.encode("utf-8")


def line_starts(text: str) -> list[int]:
    """Give the index of the first character of each line."""
    return [0, *(match.end() for match in _BREAK.finditer(text))]


def span_of(place: Place, starts: Sequence[int]) -> tuple[int, int]:
    """Give the indexes between which a place lies in the text whose lines begin at `starts`."""
    start = starts[place.line - 1] + place.column - 1
    return start, starts[place.end_line - 1] + place.end_column - 1


def overlap(one: Place, other: Place) -> bool:
    """Tell whether two places share a character, or begin at the same one."""
    start, end = one[1:3], one[3:5]
    begin, stop = other[1:3], other[3:5]
    return start == begin or (start < stop and begin < end)


def spell(value: object, written: str = "") -> str:
    """Give a value as it is written in YAML; a text in the quotes of the one `written` before.

    A text without quotes gets them where it would be read as something else.
    """
    if isinstance(value, list):
        return f"[{', '.join(spell(item, written) for item in value)}]"
    if isinstance(value, dict):
        pairs = (f"{spell(key)}: {spell(one, written)}" for key, one in value.items())
        return f"{{{', '.join(pairs)}}}"
    if not isinstance(value, str):
        return json.dumps(value)
    if written.startswith("'") and "\n" not in value:
        return "'" + value.replace("'", "''") + "'"
    if written.startswith('"') or not is_plain_anywhere(value):
        return json.dumps(value, ensure_ascii=False)
    return value
