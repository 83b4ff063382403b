"""One way to write a file: the keys in the order of the model, and everything in its column."""

from __future__ import annotations

import codecs
import json
import re
from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING, TypeVar

from journeyascode.model import KINDS
from journeyascode.model.schema import Shape, keys_of, shape_of
from journeyascode.source.characters import decode, line_break_of, split_lines
from journeyascode.source.comments import comments_in
from journeyascode.source.document import paper_of
from journeyascode.source.refusals import YamlError
from journeyascode.source.silent_slips import cut_numbers
from journeyascode.source.syntax_tree import (
    BLOCK,
    OPENING,
    BlockCollection,
    Bracketed,
    OutlineError,
    Scalar,
    marker_of,
    outline_of,
)
from journeyascode.source.yaml_reader import read
from journeyascode.source.yaml_versions import agreed
from journeyascode.speech import say

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from journeyascode.source.files import SourceFile
    from journeyascode.source.syntax_tree import SyntaxNode, Value
    from journeyascode.speech import Say


Whole = TypeVar("Whole", bound=BlockCollection | Bracketed)


def arranged(outline: BlockCollection, data: object) -> BlockCollection:
    """Give the outline of a file that says `data` with all keys in order.

    Each takes along the comments above it. Keys that nothing knows stay behind the others, and
    languages and the like, which have no order, as they are.
    """
    return _in_order(outline, _top_keys(data))


def single_spaced(lines: Sequence[str]) -> tuple[str, ...]:
    """Give `lines` without empty ones at the beginning, and never two in a row."""
    before = ("", *lines)
    return tuple(line for line, above in zip(lines, before, strict=False) if line or above)


def _top_keys(data: object) -> Mapping[str, Shape]:
    cls = KINDS.get(str(data.get("kind"))) if isinstance(data, dict) else None
    if cls is None or not isinstance(data, dict):
        return {}
    if "items" in data:
        return {"kind": shape_of(str), "items": Shape(tuple[cls, ...])}  # type: ignore[valid-type] # known only now
    return keys_of(cls)


def _arrange(value: Value, shape: Shape | None) -> Value:
    if isinstance(value, Scalar):
        return value
    shape = _meant(shape, is_map=value.is_map)
    if value.is_map:
        return _in_map(value, shape)
    item = shape.parts[0] if shape else None
    parts = [replace(part, value=_arrange(part.value, item)) for part in value.parts]
    return replace(value, parts=_spaced(map(_lifted, parts), parts))


def _in_map(value: Bracketed | BlockCollection, shape: Shape | None) -> Value:
    if shape is None:
        return _in_order(value, {})
    if shape.model:
        return _in_order(value, keys_of(shape.model))
    keys = {part.key: shape.parts[1] for part in value.parts}
    return _in_order(value, keys)


def _meant(shape: Shape | None, *, is_map: bool) -> Shape | None:
    """Give the member of a union that is written; one thing may stand for a list of them."""
    if shape is None:
        return None
    if shape.members:
        found = (_meant(member, is_map=is_map) for member in shape.members)
        return next(filter(None, found), None)
    if shape.origin in (tuple, list):
        return _meant(shape.parts[0], is_map=True) if is_map else shape
    return shape if is_map and (shape.model or shape.origin is dict) else None


def _in_order(value: Whole, keys: Mapping[str, Shape]) -> Whole:
    """Sort by `keys`; empty lines stay where they are."""
    rank = {key: number for number, key in enumerate(keys)}
    parts = (
        replace(part, value=_arrange(part.value, keys.get(part.key)))
        for part in sorted(value.parts, key=lambda part: rank.get(part.key, len(rank)))
    )
    return replace(value, parts=_spaced(parts, value.parts))


def _lifted(part: SyntaxNode) -> SyntaxNode:
    """Put the comments above the first key of an item above its dash, where they are seen."""
    value = part.value
    if not isinstance(value, BlockCollection) or part.opening:
        return part
    first, *others = value.parts
    inside = replace(value, parts=(replace(first, head=()), *others))
    return replace(part, value=inside, head=(*part.head, *first.head))


def _spaced(parts: Iterable[SyntaxNode], before: Sequence[SyntaxNode]) -> tuple[SyntaxNode, ...]:
    """Give `parts` with one empty line where there were some `before`, and none at the top."""
    found = []
    for number, (part, place) in enumerate(zip(parts, before, strict=True)):
        blank = ("",) if number and place.head[:1] == ("",) else ()
        found.append(replace(part, head=(*blank, *single_spaced(part.head))))
    return tuple(found)


STEP = 2
"""How many spaces each level is indented by."""


def set_lines(block: BlockCollection, column: int = 0) -> Iterator[str]:
    """Yield the lines of a block that begins in `column`.

    Raises OutlineError for a block of text that says itself how far it is indented.
    """
    for part in block.parts:
        yield from _set_comments(part.head, column)
        if block.is_map:
            yield from _set_behind(f"{' ' * column}{part.written}:", part, column)
        else:
            yield from _set_item(part, column)
    yield from _set_comments(block.tail, column)


def _set_comments(lines: tuple[str, ...], column: int) -> Iterator[str]:
    yield from (f"{' ' * column}{line}" if line else "" for line in lines)


def _set_item(part: SyntaxNode, column: int) -> Iterator[str]:
    dash = f"{' ' * column}-"
    if not isinstance(part.value, BlockCollection) or part.opening:
        yield from _set_behind(dash, part, column)
        return
    first, *others = set_lines(part.value, column + STEP)
    yield f"{dash} {first.lstrip()}"
    yield from others


def _set_behind(start: str, part: SyntaxNode, column: int) -> Iterator[str]:
    """Set what stands behind a key and its colon, or a dash, that stands in `column`."""
    value = part.value
    if isinstance(value, BlockCollection):
        yield start + part.opening
        yield from set_lines(value, column + STEP)
    elif isinstance(value, Bracketed):
        yield f"{start} {_spelt(value)}{part.note}"
    else:
        *lines, last = _set_scalar(start, part, value, column)
        yield from lines
        yield last + part.note


def _set_scalar(start: str, part: SyntaxNode, value: Scalar, column: int) -> Iterator[str]:
    if not value.lines:
        yield start
        return
    first, *others = value.lines
    if value.below:
        yield start + part.opening
        yield " " * (column + STEP) + first
    else:
        yield f"{start} {first}"
    if first[0] in BLOCK:
        yield from _set_text(first, others, column + STEP)
    elif first[0] in OPENING:
        yield from (_shifted(line, column - value.parent) for line in others)
    else:
        yield from (_set_at(column + STEP, line) for line in others)


def _set_text(header: str, lines: list[str], column: int) -> Iterator[str]:
    """Set a block of text, with the indentation within it."""
    marks = header.partition("#")[0][1:].strip()
    if marks not in ("", "-"):
        raise OutlineError
    inked = (len(line) - len(line.lstrip(" ")) for line in lines if line.strip())
    depth = next(inked, column)  # a draft: nothing is written below it yet
    yield from (_shifted(line, column - depth) for line in lines)


def _shifted(line: str, by: int) -> str:
    """Move a line to the right, or to the left as far as there are spaces."""
    inked = line.lstrip(" ")
    return " " * max(len(line) - len(inked) + by, 0) + inked if inked else ""


def _set_at(column: int, line: str) -> str:
    return " " * column + line.strip() if line.strip() else ""


def _spelt(value: Bracketed | BlockCollection | Scalar) -> str:
    if isinstance(value, Scalar):
        return "".join(value.lines)
    inner = (_spelt(part.value) for part in value.parts)
    if not value.is_map:
        return f"[{', '.join(inner)}]"
    pairs = zip(value.parts, inner, strict=True)
    return f"{{{', '.join(p.written if p.bare else f'{p.written}: {text}' for p, text in pairs)}}}"


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
    if not isinstance(read(content), dict):
        raise UnreadError(say("it is no list of keys and values, and `jac check` tells more"))
    mark = codecs.BOM_UTF8 if content.startswith(codecs.BOM_UTF8) else b""
    return mark + agreed(decode(content)).encode()


def _odd(error: OutlineError) -> Say:
    if error.line is None:
        return say("a text in it says itself how it is set")
    return say("nothing is moved around what stands on line {line}", line=error.line + 1)


def _written(file: SourceFile) -> bytes:
    data = read(file.content)
    paper = paper_of(file.path, file.content)
    cut = next(cut_numbers(paper), None)
    if cut:
        raise OutlineError(cut.line - 1)
    begin = marker_of(paper)
    heading, outline = _without_heading(outline_of(paper, begin))
    above = single_spaced([line.strip() for line in paper.lines[:begin]])
    lines = (*above, *heading, *set_lines(arranged(outline, data)))
    end = line_break_of(file.content).encode()
    mark = codecs.BOM_UTF8 if file.content.startswith(codecs.BOM_UTF8) else b""
    return mark + b"".join(line.encode() + end for line in lines)


def _without_heading(outline: BlockCollection) -> tuple[tuple[str, ...], BlockCollection]:
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
