"""The day and the audience: as asked, else as mkdocs.yml says, else today and the company."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from journeyascode.findings import SEVERITIES, Severity
from journeyascode.model import AUDIENCES
from journeyascode.site.broken_configuration import set_in
from journeyascode.site.publish_error import PublishError
from journeyascode.source.configured_options import tell_options, tell_slips
from journeyascode.source.configured_readers import tell_readers
from journeyascode.source.mkdocs_file import audience_set_in, day_set_in
from journeyascode.speech import say
from journeyascode.speech.not_in_calendar import why_not_in_calendar

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from journeyascode.findings import Diagnostic
    from journeyascode.model import Visibility
    from journeyascode.speech import Say


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
        told = say("`{file}`: {reason}", file=file, reason=no_day(written))
        raise PublishError(told) from None


def no_day(written: object) -> Say:
    """Say that what is written is no day."""
    why = why_not_in_calendar(str(written))
    if why:
        return say("the calendar has no `{word}`: {why}", word=written, why=why)
    return say("`{day}` is not a day, such as 2026-03-01", day=written)


def today() -> date:
    """Give the user's own calendar day."""
    return date.today()  # noqa: DTZ011 - the day on the user's wall


USUAL: Visibility = "internal"
"""For whom a handbook is written where nobody says."""


def refuse_unclear(file: Path) -> None:
    """Raise PublishError where nobody can tell what a configuration asks of our plugin."""
    audience_for(None, file)
    _refuse(tell_options(file), all_=False)


def _refuse(told: Iterable[Diagnostic], *, all_: bool) -> None:
    for one in told:
        if all_ or one.severity is Severity.ERROR:
            words = say(
                "{place}: {severity} {code}: {message}",
                place=one.place,
                severity=SEVERITIES[one.severity],
                code=one.code,
                message=one.message,
            )
            raise PublishError(words, one.help)


def audience_for(
    asked: Visibility | None, file: Path | None, *, trusted: bool = True
) -> Visibility:
    """Settle the audience: the one asked for, else as the configuration `file` says.

    One that is not `trusted` may shut readers out, and lets none in. Raises PublishError where the
    configuration names none that there is, or cannot be read: nobody may be shown more because of
    a slip.
    """
    if file and (trusted or not asked):
        _refuse(tell_slips(file), all_=True)
    written = set_in(file, audience_set_in) if file and not asked else ""
    found = next((one for one in AUDIENCES if one == written), None)
    if file and not asked:
        _refuse(tell_readers(file), all_=bool(written and not found))
    if found and not trusted:
        found = min(found, USUAL, key=AUDIENCES.index)
    return asked or found or USUAL
