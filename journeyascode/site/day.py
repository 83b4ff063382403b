"""The day a handbook is checked and counted for: as asked, else as mkdocs.yml says, else today."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from journeyascode.site.trouble import PublishError
from journeyascode.site.unclear import set_in
from journeyascode.source.published import day_set_in
from journeyascode.words import say

if TYPE_CHECKING:
    from pathlib import Path

    from journeyascode.words import Say


class Day(NamedTuple):
    """A day, and where it comes from."""

    day: date
    file: Path | None = None
    """The configuration that sets it; None where somebody asked for it, and for today."""

    @classmethod
    def of_today(cls) -> Day:
        """Give the user's own calendar day."""
        return cls(today())

    @property
    def remark(self) -> Say | None:
        """Say where the day is set; None where whoever reads it knows."""
        if self.file is None:
            return None
        return say("`as_of` in `{file}` sets the day: {day}", file=self.file.name, day=self.day)


def day_for(asked: date | None, file: Path | None) -> Day:
    """Settle the day: the one asked for, else as the configuration `file` says, else today.

    Raises PublishError where the configuration says something else than a day, or is unreadable.
    """
    if asked:
        return Day(asked)
    written = set_in(file, day_set_in) if file else ""
    if not (file and written):
        return Day.of_today()
    try:
        return Day(date.fromisoformat(written), file)
    except ValueError:
        told = say("`{day}` is not a day, such as 2026-03-01", day=written)
        raise PublishError(say("`{file}`: {reason}", file=file, reason=told)) from None


def today() -> date:
    """Give the user's own calendar day."""
    return date.today()  # noqa: DTZ011 - the day on the user's wall
