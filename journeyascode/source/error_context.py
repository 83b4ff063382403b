"""The place where the YAML parser gave up, as the advisers see it."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from journeyascode.source.codes import SYNTAX
from journeyascode.source.quotes import quoted
from journeyascode.source.refusals import Refusal, Rewrite, Spot

if TYPE_CHECKING:
    from collections.abc import Sequence

    from yaml import Mark

    from journeyascode.source.events import Event
    from journeyascode.speech import Say


WHOLE_LINES = re.compile(r"[:-] +[|>][-+0-9]*\Z")
"""The end of a line below which a text is taken line by line."""


@dataclass(frozen=True, slots=True)
class ParserFailure:
    """What the parser could not read, and what it was doing."""

    said: str
    """The parser's words."""
    doing: str
    """What it was doing, in its words: ``while parsing a flow sequence``; empty if unsaid."""
    at: Spot
    """Where it gave up; inside the text."""
    begun: Spot
    """Where the thing begins that it was reading; `at` if unsaid."""
    lines: Sequence[str]
    before: Event | None
    """The last key or value that could be read."""
    bracket: Spot | None
    """Where the bracket opens that the parser was in."""

    @property
    def line(self) -> str:
        """The line on which the parser gave up."""
        return self.lines[self.at[0]]

    @property
    def sign(self) -> str:
        """The character at which the parser gave up; empty at the end of a line."""
        return self.line[self.at[1] : self.at[1] + 1]

    @property
    def rest(self) -> str:
        """The text from there to the end of the line, without a comment."""
        return uncommented(self.line[self.at[1] :])

    def above(self, line: int) -> int | None:
        """Give the number of the nearest line above `line` that says something."""
        said = (n for n in range(line - 1, -1, -1) if uncommented(self.lines[n]).strip())
        return next(said, None)

    def is_text(self, line: int) -> bool:
        """Tell whether a line lies in a text that is taken line by line, behind `|` or `>`."""
        deep = indent(self.lines[line])
        above = (one for one in reversed(self.lines[:line]) if one.strip() and indent(one) < deep)
        return WHOLE_LINES.search(uncommented(next(above, ""))) is not None

    def refuse(self, message: Say, help_: Say, at: Spot | None = None, length: int = 1) -> Refusal:
        """Refuse the file for `length` characters of ink, where the parser gave up or `at`."""
        line, column = at or self.at
        end = min(column + length, max(column, len(self.lines[line])))
        return Refusal(SYNTAX, message, (line, column), (line, end), help_)

    def quoted(self, refusal: Refusal, column: int, text: str, *, sure: bool) -> Refusal:
        """Add to `refusal` that `text`, from `column` on, is to be put in quotes."""
        line = refusal.start[0]
        span = (line, column), (line, column + len(text))
        return replace(refusal, write=Rewrite(*span, quoted(text), sure=sure))

    def spaced(self, refusal: Refusal, at: Spot, *, sure: bool) -> Refusal:
        """Add to `refusal` that a space is to be put in at a spot."""
        return replace(refusal, write=Rewrite(at, at, " ", sure))


def uncommented(line: str) -> str:
    """Give `line` without a comment at its end, and without spaces there."""
    if not line or line.lstrip().startswith("#"):
        return ""
    return line.partition(" #")[0].rstrip()


def indent(line: str) -> int:
    """Count the spaces at the beginning of `line`."""
    return len(line) - len(line.lstrip(" "))


def inside(mark: Mark | None, lines: Sequence[str]) -> Spot:
    """Give the spot that `mark` means; the end of the text where it lies behind it."""
    if mark is None or mark.line >= len(lines):
        return len(lines) - 1, len(lines[-1])
    return mark.line, min(mark.column, len(lines[mark.line]))
