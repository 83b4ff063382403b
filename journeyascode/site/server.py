"""The server on this machine: whole pages, for local readers only, reloaded after every build."""

from __future__ import annotations

import posixpath
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import quote

from mkdocs.livereload import LiveReloadServer

from journeyascode.disk import read
from journeyascode.site.notice import put_banner, spell_wait

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from wsgiref.types import StartResponse, WSGIEnvironment

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
