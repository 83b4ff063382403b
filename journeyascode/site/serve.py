"""Show the handbook in the browser, and follow the files as they are edited."""

from __future__ import annotations

import errno
import posixpath
import traceback
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import quote

from mkdocs.livereload import LiveReloadServer

from journeyascode.disk import read, scratch
from journeyascode.reports.text import ReportLanguage, harmless
from journeyascode.site.configuration import SiteSource, configure, listening
from journeyascode.site.day_and_audience import Day, day_for
from journeyascode.site.notice import (
    put_banner,
    spell_banner,
    spell_failure,
    spell_report,
    spell_shown,
    spell_wait,
)
from journeyascode.site.publish import SITE
from journeyascode.site.publish_error import PublishError
from journeyascode.site.site import BuiltSite, SiteBuilder
from journeyascode.speech import LANGUAGES, say

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from datetime import date
    from wsgiref.types import StartResponse, WSGIEnvironment

    from journeyascode.speech import Say


HOST = "127.0.0.1"
"""The only address we listen at: what is being written is for this machine alone."""

_RELOAD = """(() => {
  const since = %d;
  const again = (text) => (Number(text) > since ? location.reload() : ask());
  const later = () => setTimeout(ask, 1000);
  const ask = () => {
    if (document.hidden) return document.addEventListener("visibilitychange", ask, { once: true });
    fetch(`/livereload/${since}/${Date.now()}`).then((answer) => answer.text()).then(again, later);
  };
  ask();
})();
"""
_LARGEST = 1 << 30
"""The most bytes of a file of the site that are shown."""
_HEADERS = (
    ("Cache-Control", "no-store"),
    ("X-Content-Type-Options", "nosniff"),
    ("Referrer-Policy", "no-referrer"),
    ("Cross-Origin-Resource-Policy", "same-origin"),
)


class HandbookServer(LiveReloadServer):
    """Answers at once: with the last whole site, or a page that says why there is none yet."""

    def __init__(self, rebuild: Callable[[HandbookServer], None], root: Path, port: int) -> None:
        """Show the site in `root`; `rebuild` is called first of all, and after every change."""
        super().__init__(
            lambda: rebuild(self), HOST, port, str(root), polling_interval=0.3, shutdown_delay=0.1
        )
        self.banner = ""
        """Shown above every page."""
        self.instead = spell_wait("en")
        """Shown in place of every page; empty once there is a site."""
        self._hosts = {f"{name}:{port}" for name in (HOST, "localhost")}
        self._want_rebuild = True

    def serve_request(
        self, environ: WSGIEnvironment, start_response: StartResponse
    ) -> Iterable[bytes]:
        """Answer a request, if it was made here: other sites may have led a browser to us."""

        def start(status: str, headers: list[tuple[str, str]]) -> Callable[[bytes], object]:
            return start_response(status, [*headers, *_HEADERS])

        if environ.get("HTTP_HOST") not in self._hosts:
            start("403 Forbidden", [("Content-Type", "text/plain")])
            return [b"this server answers to 127.0.0.1 and localhost only\n"]
        if environ["REQUEST_METHOD"] not in {"GET", "HEAD"}:
            start("405 Method Not Allowed", [("Content-Type", "text/plain")])
            return [b"this server only shows pages\n"]
        body = super().serve_request(environ, start)
        return [] if environ["REQUEST_METHOD"] == "HEAD" else body

    def _serve_request(
        self, environ: WSGIEnvironment, start_response: StartResponse
    ) -> Iterable[bytes] | None:
        path = environ["PATH_INFO"].encode("latin-1").decode("utf-8", "replace")
        epoch = self._visible_epoch
        if path.startswith("/livereload/"):
            return self._serve_reload(path, environ, start_response)
        if self.instead and Path(path).suffix in {"", ".html"}:
            return _answer(start_response, "text/html", self._spell(self.instead, epoch))
        file = Path(self.root, posixpath.normpath(f"/{path}").lstrip("/"))
        if file.is_dir():
            if not path.endswith("/"):
                start_response("302 Found", [("Location", quote(f"{path}/"))])
                return []
            file /= "index.html"
        try:
            content = read(file, _LARGEST)
        except OSError:
            return None
        if file.suffix == ".html":
            content = self._spell(content.decode(), epoch)
        return _answer(start_response, self._guess_type(str(file)), content)

    def _serve_reload(
        self, path: str, environ: WSGIEnvironment, start_response: StartResponse
    ) -> Iterable[bytes] | None:
        epoch = path.removeprefix("/livereload/").removesuffix(".js")
        if path.endswith(".js") and epoch.isdecimal():
            return _answer(start_response, "text/javascript", (_RELOAD % int(epoch)).encode())
        return super()._serve_request(environ, start_response)

    def _spell(self, html: str, epoch: int) -> bytes:
        """Add the banner, and the script that reloads the page: a file, as the policy demands."""
        if self.banner:
            html = put_banner(html, self.banner)
        script = f'<script src="/livereload/{epoch}.js"></script></body>'
        return script.join(html.rsplit("</body>", 1)).encode()


def _answer(start_response: StartResponse, kind: str, content: bytes) -> list[bytes]:
    charset = "; charset=utf-8" if kind.startswith("text/") else ""
    length = str(len(content))
    start_response("200 OK", [("Content-Type", kind + charset), ("Content-Length", length)])
    return [content]


@dataclass(frozen=True, slots=True)
class ServeOptions:
    """Where the handbook is shown."""

    port: int = 8000
    opens: bool = False
    """Whether a browser is opened there."""
    as_of: date | None = None
    """The day to show it for; None for the one that is set, else for today."""


def serve(
    ground: SiteSource, stand: ServeOptions, tongue: ReportLanguage, tell: Callable[[str], None]
) -> None:
    """Show the handbook until the reader has had enough (Ctrl-C), following every edit.

    `tell` hears what is to be mended and how it goes, in full. Raises PublishError when somebody
    else already listens there.
    """
    address = f"http://{HOST}:{stand.port}/"
    with scratch("jac-serve-") as folder:
        root = folder / SITE
        press = SiteBuilder(
            replace(ground, site_url=address), root, lambda _: None, keeps=len(LANGUAGES)
        )
        session = ServeSession(
            press, tongue, tell, partial(day_for, stand.as_of, ground.trusted_file)
        )
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


def watched(ground: SiteSource, folder: Path) -> Iterator[Path]:
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


class ServeSession:
    """One sitting: builds at every change, and tells the server what to show meanwhile."""

    def __init__(
        self,
        press: SiteBuilder,
        tongue: ReportLanguage,
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
        plain = _spell_shown(wrong, ReportLanguage(language))
        if server.instead:
            server.instead = spell_failure(plain, language)
        else:
            server.banner = spell_banner(plain, language)

    @property
    def _up_to_date(self) -> Say:
        day = self._day.remark or say("as of {day}", day=self._day.day)
        return say("the handbook is up to date: {day}", day=day)

    def _build(self) -> PublishError | BuiltSite | None:
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


def _spell_shown(wrong: PublishError | BuiltSite, tongue: ReportLanguage) -> str:
    if isinstance(wrong, PublishError):
        return _spell(wrong, tongue)
    return spell_shown(wrong.reading.diagnostics, tongue, hides=wrong.hides)


def _spell(wrong: PublishError | BuiltSite, tongue: ReportLanguage) -> str:
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
