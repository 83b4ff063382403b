"""One way to write a file: the keys in the order of the model, and everything in its column."""

from __future__ import annotations

import codecs
import json
import re
from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING

from journeyascode.source.agreement import agreed
from journeyascode.source.arranging import arranged, single_spaced
from journeyascode.source.characters import decode, line_break_of, split_lines
from journeyascode.source.comments import comments_in
from journeyascode.source.outline import OutlineError, marker_of, outline_of
from journeyascode.source.paper import paper_of
from journeyascode.source.refusal import YamlError
from journeyascode.source.setting import set_lines
from journeyascode.source.yaml_reader import read
from journeyascode.words import say

if TYPE_CHECKING:
    from journeyascode.source.files import SourceFile
    from journeyascode.source.outline import Block
    from journeyascode.words import Say


_SPEAKS = re.compile(r"#+[ \t]*jac:")


class TidyError(Exception):
    """A file that is left as it is: it cannot be read, or something rare stands in it."""

    def __init__(self, message: Say) -> None:
        """Keep what to tell."""
        super().__init__(str(message))
        self.message = message


class UnreadError(TidyError):
    """A file that is left as it is because it cannot be read."""


def tidied(file: SourceFile) -> bytes:
    """Give a file as it is to be written: in the same letters it says the same.

    Raises TidyError where that cannot be made sure.
    """
    try:
        file = replace(file, content=_agreed(file.content))
        content = _written(file)
        again = _written(replace(file, content=content))
    except YamlError:
        raise UnreadError(say("it cannot be read, and `jac check` tells why")) from None
    except OutlineError as error:
        raise TidyError(_odd(error)) from None
    if again != content or not _is_same(file, content):
        raise TidyError(say("it would not say the same"))
    return content


def _agreed(content: bytes) -> bytes:
    """Give a file that says the same to every reader of YAML, old or new."""
    read(content)
    mark = codecs.BOM_UTF8 if content.startswith(codecs.BOM_UTF8) else b""
    return mark + agreed(decode(content)).encode()


def _odd(error: OutlineError) -> Say:
    if error.line is None:
        return say("a text in it says itself how it is set")
    return say("nothing is moved around what stands on line {line}", line=error.line + 1)


def _written(file: SourceFile) -> bytes:
    data = read(file.content)
    paper = paper_of(file.path, file.content)
    begin = marker_of(paper)
    heading, outline = _without_heading(outline_of(paper, begin))
    above = single_spaced([line.strip() for line in paper.lines[:begin]])
    lines = (*above, *heading, *set_lines(arranged(outline, data)))
    end = line_break_of(file.content).encode()
    mark = codecs.BOM_UTF8 if file.content.startswith(codecs.BOM_UTF8) else b""
    return mark + b"".join(line.encode() + end for line in lines)


def _without_heading(outline: Block) -> tuple[tuple[str, ...], Block]:
    """Take off the comments at the top of a file that do not belong to its first key.

    An empty line divides them from it, or they tell the tool something of the whole file.
    """
    first, *others = outline.parts
    ends = (n for n, line in enumerate(first.head, 1) if not line or _SPEAKS.match(line))
    divided = max(ends, default=0)
    heading = first.head[:divided] if any(first.head[:divided]) else ()
    rest = replace(first, head=first.head[divided:])
    return single_spaced(heading), replace(outline, parts=(rest, *others))


def _is_same(file: SourceFile, content: bytes) -> bool:
    """Tell whether `content` says what a file says, in the same letters.

    And each comment to the tool about the same lines.
    """
    before, after = file.content, content
    letters, others = (Counter("".join(text.decode().split())) for text in (before, after))
    said, also = (json.dumps(read(text), sort_keys=True) for text in (before, after))
    return (
        letters == others
        and said == also
        and _asked(file) == _asked(replace(file, content=content))
    )


def _asked(file: SourceFile) -> list[tuple[str, list[str]]]:
    """Give each comment to the tool, with the letters of what it is about, in any order."""
    lines = split_lines(decode(file.content))
    return sorted(
        (one.text, sorted("".join(_inked(lines[number - 1]) for number in one.lines)))
        for one in comments_in(file)
    )


def _inked(line: str) -> str:
    """Give the letters of a line; nothing of one that is a comment."""
    return "" if line.lstrip().startswith("#") else "".join(line.split())
