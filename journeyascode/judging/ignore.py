"""Comments that ask to ignore a finding: `# jac: ignore[JAC304] reason until 2027-03-01`."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from journeyascode.source.comments import Comment

WORD = "ignore"
UNTIL = "until"
MOST = 20
"""How many rules one comment can name; the others are not ignored."""


@dataclass(frozen=True, slots=True)
class Ignore:
    """A comment to the tool, taken apart. Where one cannot be, `names` is empty."""

    comment: Comment
    names: tuple[str, ...] = ()
    """Codes or names of rules, as they are written."""
    reason: str = ""
    day: str = ""
    """The last day it holds, as it is written; empty where none is."""

    @property
    def last(self) -> date | None:
        """The last day it holds; None where none is written, or something else than a day."""
        try:
            return date.fromisoformat(self.day)
        except ValueError:
            return None

    @property
    def is_readable(self) -> bool:
        """Whether it says what to ignore, and a real day where it says one."""
        return bool(self.names) and (not self.day or self.last is not None)

    @property
    def asks(self) -> bool:
        """Whether it is in force on any day: without a reason it never is."""
        return self.is_readable and bool(self.reason)

    def holds(self, as_of: date) -> bool:
        """Tell whether it is in force on a day."""
        return self.asks and not self.is_over(as_of)

    def is_over(self, as_of: date) -> bool:
        """Tell whether its last day has passed."""
        return self.last is not None and self.last < as_of


def read_ignore(comment: Comment) -> Ignore:
    """Take a comment apart: `ignore[CODES] reason until DAY`."""
    before, bracket, behind = comment.text.partition("[")
    inside, closing, rest = behind.partition("]")
    if before.strip() != WORD or not (bracket and closing):
        return Ignore(comment)
    names = tuple(dict.fromkeys(filter(None, map(str.strip, inside.split(",", MOST)))))
    return Ignore(comment, names[:MOST], *_reason_and_day(rest.strip()))


def _reason_and_day(text: str) -> tuple[str, str]:
    """Part the day from the reason; `until` followed by no number belongs to the reason."""
    words = text.rsplit(maxsplit=2)
    if len(words) > 1 and words[-2] == UNTIL and any(c.isdigit() for c in words[-1]):
        return " ".join(words[:-2]), words[-1]
    return text, ""
