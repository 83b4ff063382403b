"""The pieces of a file set line by line."""

from __future__ import annotations

from typing import TYPE_CHECKING

from journeyascode.source.outline import BLOCK, OPENING, Block, Bracketed, OutlineError, Scalar

if TYPE_CHECKING:
    from collections.abc import Iterator

    from journeyascode.source.outline import Part

STEP = 2
"""How many spaces each level is indented by."""


def set_lines(block: Block, column: int = 0) -> Iterator[str]:
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


def _set_item(part: Part, column: int) -> Iterator[str]:
    dash = f"{' ' * column}-"
    if not isinstance(part.value, Block) or part.opening:
        yield from _set_behind(dash, part, column)
        return
    first, *others = set_lines(part.value, column + STEP)
    yield f"{dash} {first.lstrip()}"
    yield from others


def _set_behind(start: str, part: Part, column: int) -> Iterator[str]:
    """Set what stands behind a key and its colon, or a dash, that stands in `column`."""
    value = part.value
    if isinstance(value, Block):
        yield start + part.opening
        yield from set_lines(value, column + STEP)
    elif isinstance(value, Bracketed):
        yield f"{start} {_spelt(value)}{part.note}"
    else:
        *lines, last = _set_scalar(start, part, value, column)
        yield from lines
        yield last + part.note


def _set_scalar(start: str, part: Part, value: Scalar, column: int) -> Iterator[str]:
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


def _spelt(value: Bracketed | Block | Scalar) -> str:
    if isinstance(value, Scalar):
        return "".join(value.lines)
    inner = (_spelt(part.value) for part in value.parts)
    if not value.is_map:
        return f"[{', '.join(inner)}]"
    pairs = zip(value.parts, inner, strict=True)
    return f"{{{', '.join(p.written if p.bare else f'{p.written}: {text}' for p, text in pairs)}}}"
