"""One way to write a file: the keys in the order of the model, and everything in its column."""

from __future__ import annotations

import codecs
import json
from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING

from journeyascode.source.arranging import arranged, single_spaced
from journeyascode.source.outline import OutlineError, outline_of
from journeyascode.source.paper import paper_of
from journeyascode.source.refusal import YamlError
from journeyascode.source.setting import set_lines
from journeyascode.source.yaml_reader import read

if TYPE_CHECKING:
    from journeyascode.source.files import SourceFile
    from journeyascode.source.outline import Block


class TidyError(Exception):
    """A file that is left as it is: it cannot be read, or something rare stands in it."""


def tidied(file: SourceFile) -> bytes:
    """Give a file as it is to be written: in the same letters it says the same.

    Raises TidyError where that cannot be made sure.
    """
    try:
        content = _written(file)
        again = _written(replace(file, content=content))
        is_same = again == content and _is_same(file.content, content)
    except (YamlError, OutlineError):
        raise TidyError from None
    if not is_same:
        raise TidyError
    return content


def _written(file: SourceFile) -> bytes:
    data = read(file.content)
    paper = paper_of(file.path, file.content)
    heading, outline = _without_heading(outline_of(paper))
    lines = (*heading, *set_lines(arranged(outline, data)))
    end = b"\r\n" if b"\r\n" in file.content else b"\n"
    mark = codecs.BOM_UTF8 if file.content.startswith(codecs.BOM_UTF8) else b""
    return mark + b"".join(line.encode() + end for line in lines)


def _without_heading(outline: Block) -> tuple[tuple[str, ...], Block]:
    """Take off the comments at the top of a file that an empty line divides from its first key."""
    first, *others = outline.parts
    divided = max((n for n, line in enumerate(first.head, 1) if not line), default=0)
    heading = first.head[:divided] if any(first.head[:divided]) else ()
    rest = replace(first, head=first.head[divided:])
    return single_spaced(heading), replace(outline, parts=(rest, *others))


def _is_same(before: bytes, after: bytes) -> bool:
    """Tell whether two files say the same and are written in the same letters."""
    letters, others = (Counter("".join(text.decode().split())) for text in (before, after))
    said, also = (json.dumps(read(text), sort_keys=True) for text in (before, after))
    return letters == others and said == also
