"""Show the handbook in the browser, and follow the files as they are edited."""

from __future__ import annotations

import errno
import traceback
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from journeyascode.disk import scratch
from journeyascode.exports.report import Tongue, harmless
from journeyascode.site.configuration import Ground, configure, listening
from journeyascode.site.day import Day, day_for
from journeyascode.site.notice import (
    spell_banner,
    spell_failure,
    spell_report,
    spell_shown,
    spell_wait,
)
from journeyascode.site.publish import SITE
from journeyascode.site.server import HOST, HandbookServer
from journeyascode.site.site import Built, Press
from journeyascode.site.trouble import PublishError
from journeyascode.words import LANGUAGES, say

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from datetime import date

    from journeyascode.words import Say


@dataclass(frozen=True, slots=True)
class Stand:
    """Where the handbook is shown."""

    port: int = 8000
    opens: bool = False
    """Whether a browser is opened there."""
    as_of: date | None = None
    """The day to show it for; None for the one that is set, else for today."""


def serve(ground: Ground, stand: Stand, tongue: Tongue, tell: Callable[[str], None]) -> None:
    """Show the handbook until the reader has had enough (Ctrl-C), following every edit.

    `tell` hears what is to be mended and how it goes, in full. Raises PublishError when somebody
    else already listens there.
    """
    address = f"http://{HOST}:{stand.port}/"
    with scratch("jac-serve-") as folder:
        root = folder / SITE
        press = Press(
            replace(ground, site_url=address), root, lambda _: None, keeps=len(LANGUAGES)
        )
        session = Session(press, tongue, tell, partial(day_for, stand.as_of, ground.trusted_file))
        server = HandbookServer(session.rebuild, root, stand.port)
        server.instead = spell_wait(tongue.language)
        for path in watched(ground, folder):
            server.watch(str(path))
        tell(
            say("the handbook is at {address} (Ctrl-C ends)", address=address).to(tongue.language)
        )
        try:
            with listening():
                server.serve(open_in_browser=stand.opens)
        except KeyboardInterrupt:
            pass
        except OSError as error:
            raise not_listening(stand.port, error) from error
        finally:
            server.shutdown()


def watched(ground: Ground, folder: Path) -> Iterator[Path]:
    """Give every place where an edit may change the site; `folder` is for our own use."""
    yield ground.source
    if ground.trusted_file is None:
        return
    yield ground.trusted_file
    try:
        config = configure(ground, folder / SITE)
    except PublishError:
        return
    yield Path(config.docs_dir)
    yield from map(Path, config.watch)
    if config.theme.custom_dir:
        yield Path(config.theme.custom_dir)


class Session:
    """One sitting: builds at every change, and tells the server what to show meanwhile."""

    def __init__(
        self,
        press: Press,
        tongue: Tongue,
        tell: Callable[[str], None],
        day_now: Callable[[], Day] = Day.of_today,
    ) -> None:
        """Build with `press`, each time for the day that `day_now` gives."""
        self._day_now = day_now
        self._press = press
        self._tongue = tongue
        self._tell = tell

    def rebuild(self, server: HandbookServer) -> None:
        """Build once. Where that fails, the last good pages stay, with a banner above them."""
        language = self._tongue.language
        wrong = self._build()
        if wrong is None:
            server.instead = server.banner = ""
            self._tell(self._up_to_date.to(language))
            if self._press.given_up:
                self._tell(self._press.given_up.to(language))
            return
        self._tell(_spell(wrong, self._tongue))
        plain = _spell_shown(wrong, Tongue(language))
        if server.instead:
            server.instead = spell_failure(plain, language)
        else:
            server.banner = spell_banner(plain, language)

    @property
    def _up_to_date(self) -> Say:
        day = self._day.remark or say("as of {day}", day=self._day.day)
        return say("the handbook is up to date: {day}", day=day)

    def _build(self) -> PublishError | Built | None:
        """Build once; give what went wrong, or None."""
        try:
            self._day = self._day_now()
            built = self._press.build(self._day.day)
        except PublishError as error:
            return error
        except Exception:  # noqa: BLE001 - our own fault; the reader must see it, and we go on
            fault = say("a fault of jac itself: {trace}", trace=traceback.format_exc())
            return PublishError(fault, say("please report it"))
        return None if built.languages else built


def _spell_shown(wrong: PublishError | Built, tongue: Tongue) -> str:
    if isinstance(wrong, PublishError):
        return _spell(wrong, tongue)
    return spell_shown(wrong.reading.diagnostics, tongue, hides=wrong.hides)


def _spell(wrong: PublishError | Built, tongue: Tongue) -> str:
    if isinstance(wrong, PublishError):
        said = (wrong.message, wrong.remedy)
        lines = (line for one in said if one for line in one.to(tongue.language).splitlines())
        return "\n".join(harmless(line) for line in lines)
    return spell_report(wrong.reading.diagnostics, tongue)


def not_listening(port: int, error: OSError) -> PublishError:
    """Say why nobody can be served at `port`."""
    message = say("nobody can listen at port {port}: {reason}", port=port, reason=error.strerror)
    if error.errno == errno.EADDRINUSE:
        message = say("somebody already listens at port {port}", port=port)
    return PublishError(message, say("choose another port, or stop the other server"))
