from __future__ import annotations

import errno
import http.client
import signal
import socket
import subprocess
import sys
import time
import webbrowser
from collections.abc import Callable, Iterator
from datetime import date
from functools import partial
from pathlib import Path
from typing import NamedTuple

import pytest

from journeyascode.reports.text import ReportLanguage
from journeyascode.site.configuration import SiteSource
from journeyascode.site.day_and_audience import Day, day_for
from journeyascode.site.publish_error import PublishError
from journeyascode.site.serve import (
    HandbookServer,
    ServeOptions,
    ServeSession,
    not_listening,
    serve,
    watched,
)
from journeyascode.site.site import SiteBuilder
from tests.site.building import break_it

SERVE = """
import sys
from pathlib import Path
from journeyascode.reports.text import ReportLanguage
from journeyascode.site.serve import SiteSource, ServeOptions, serve
serve(
    SiteSource(Path("journeys")), ServeOptions(int(sys.argv[1])), ReportLanguage("en"),
    lambda line: print(line, flush=True),
)
"""


class Answer(NamedTuple):
    status: int
    headers: dict[str, str]
    text: str


class Served(NamedTuple):
    port: int
    process: subprocess.Popen[str]
    folder: Path

    def ask(self, path: str, method: str = "GET", host: str | None = None) -> Answer:
        there = http.client.HTTPConnection("127.0.0.1", self.port, timeout=60)
        there.request(method, path, headers={"Host": host or f"localhost:{self.port}"})
        answer = there.getresponse()
        got = Answer(answer.status, dict(answer.getheaders()), answer.read().decode())
        there.close()
        return got

    def wait(self, path: str, until: Callable[[str], bool], patience: float = 60) -> str:
        end = time.monotonic() + patience
        while time.monotonic() < end:
            try:
                text = self.ask(path).text
                if until(text):
                    return text
            except OSError:
                pass
            time.sleep(0.05)
        raise TimeoutError(path)


def free_port() -> int:
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return int(one.getsockname()[1])


@pytest.fixture
def served(project: Path) -> Iterator[Served]:
    port = free_port()
    process = subprocess.Popen(
        [sys.executable, "-c", SERVE, str(port)], stdout=subprocess.PIPE, text=True
    )
    try:
        yield Served(port, process, project)
    finally:
        process.send_signal(signal.SIGINT)
        process.communicate(timeout=30)


def test_the_handbook_is_served_and_follows_edits(served: Served) -> None:
    first = served.wait("/", bool)
    assert "The handbook is being built" in first or "jac-" in first
    good = served.wait("/journeys/late-parcel/", lambda text: "jac-figure" in text)
    assert "/livereload/" in good
    anna = served.folder / "journeys" / "anna.yaml"
    text = anna.read_text("utf-8")

    break_it(served.folder)
    broken = served.wait("/journeys/late-parcel/", lambda text: "jac-notice" in text)
    assert "did you mean `segment`?" in broken
    assert "jac-figure" in broken

    anna.write_text(text.replace("Anna", "Annabella"), "utf-8")
    mended = served.wait("/personas/anna/", lambda text: "jac-notice" not in text)
    assert "Annabella" in mended

    served.process.send_signal(signal.SIGINT)
    out, _ = served.process.communicate(timeout=60)
    assert served.process.returncode == 0
    assert "error JAC" in out


def test_a_first_error_is_readable_in_the_browser_and_the_page_recovers(project: Path) -> None:
    anna = project / "journeys" / "anna.yaml"
    text = anna.read_text("utf-8")
    break_it(project)
    port = free_port()
    process = subprocess.Popen(
        [sys.executable, "-c", SERVE, str(port)], stdout=subprocess.PIPE, text=True
    )
    served = Served(port, process, project)
    try:
        wrong = served.wait("/anywhere/", lambda text: "cannot be shown yet" in text)
        assert "did you mean `segment`?" in wrong
        anna.write_text(text, "utf-8")
        served.wait("/personas/anna/", lambda text: "<h1>Anna" in text or "jac-badge" in text)
    finally:
        process.send_signal(signal.SIGINT)
        process.communicate(timeout=30)


def test_only_local_readers_are_answered_and_only_with_pages(served: Served) -> None:
    served.wait("/", lambda text: "jac-lead" in text)
    assert served.ask("/", host="evil.example").status == 403
    assert served.ask("/", host=f"evil.example:{served.port}").status == 403
    assert served.ask("/", host=f"127.0.0.1:{served.port}").status == 200
    assert served.ask("/", "POST").status == 405
    assert served.ask("/", "HEAD") == served.ask("/", "HEAD")._replace(text="")
    assert served.ask("/personas").headers["Location"] == "/personas/"
    assert served.ask("/nowhere/").status == 404
    assert served.ask("/assets/jac/mark.svg").headers["Content-Type"] == "image/svg+xml"
    assert served.ask("/../../etc/passwd").status == 404
    assert served.ask("/%2e%2e/%2e%2e/etc/passwd").status == 404
    assert served.ask("/journeys/anna.yaml").status == 404
    assert served.ask("/").headers["Cache-Control"] == "no-store"
    assert served.ask("/livereload/1.js").headers["Content-Type"].startswith("text/javascript")
    assert int(served.ask("/livereload/0/1").text) > 0
    assert served.ask("/livereload/x.js").status == 404


@pytest.mark.usefixtures("project")
def test_a_port_that_is_taken_is_told_in_one_line() -> None:
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        one.listen()
        port = int(one.getsockname()[1])
        with pytest.raises(PublishError, match=f"somebody already listens at port {port}"):
            serve(
                SiteSource(Path("journeys")),
                ServeOptions(port),
                ReportLanguage("en"),
                lambda _: None,
            )


def told(
    ground: SiteSource, out: Path, day_now: Callable[[], Day] = Day.of_today
) -> tuple[str, HandbookServer]:
    """What one rebuild tells, and the server it tells what to show."""
    heard: list[str] = []
    press = SiteBuilder(ground, out, lambda _: None)
    session = ServeSession(press, ReportLanguage("fi"), heard.append, day_now)
    server = HandbookServer(session.rebuild, out, 8000)
    session.rebuild(server)
    server.server_close()
    return heard[-1], server


def test_each_build_is_for_the_day_that_is_set_by_then(project: Path, tmp_path: Path) -> None:
    ground, file = SiteSource(Path("journeys")), tmp_path / "mkdocs.yml"
    days = partial(day_for, None, file)
    setting = "plugins: [{{journeyascode: {{as_of: {}}}}}]\n"
    file.write_text(setting.format("2031-01-01"), "utf-8")
    heard, _ = told(ground, project / "out", days)
    assert heard.startswith("käsikirja on ajan tasalla: ")
    assert heard.endswith("tiedoston `mkdocs.yml` asetus `as_of`: 2031-01-01")

    file.write_text(setting.format("huomenna"), "utf-8")
    assert "`huomenna` ei ole päivä" in told(ground, project / "out", days)[0]
    asked = told(ground, project / "out", partial(day_for, date(2026, 11, 22), file))
    assert asked[0] == "käsikirja on ajan tasalla: tilanne 2026-11-22"


@pytest.mark.usefixtures("project")
def test_what_prevents_a_build_is_told_and_shown(tmp_path: Path) -> None:
    (tmp_path / "out").mkdir()
    (tmp_path / "out" / "precious").touch()
    heard, server = told(SiteSource(Path("journeys")), tmp_path / "out")
    assert "on muuta kuin itse kirjoittamaamme: `precious`\nsiirrä se muualle" in heard
    assert "kirjoittamaamme" in server.instead


def test_a_fault_in_the_code_of_a_site_is_told_and_shown_and_we_go_on(
    project: Path, tmp_path: Path
) -> None:
    (project / "hook.py").write_text("def on_pre_build(config): return 1 / 0\n")
    (project / "mkdocs.yml").write_text(
        "site_name: x\ndocs_dir: journeys\nhooks: [hook.py]\n"
        "theme: {name: material, font: false}\nplugins: [search, journeyascode]\n"
    )
    heard, server = told(SiteSource(Path("journeys"), project / "mkdocs.yml"), tmp_path / "out")
    assert "ZeroDivisionError" in heard
    assert "ZeroDivisionError" in server.instead


def test_a_port_nobody_may_listen_at_is_told_in_one_line() -> None:
    error = not_listening(80, PermissionError(errno.EACCES, "Permission denied"))
    assert str(error) == "nobody can listen at port 80: Permission denied"
    assert error.remedy


@pytest.mark.usefixtures("project")
def test_a_browser_is_opened_on_demand(monkeypatch: pytest.MonkeyPatch) -> None:
    opened: list[str] = []

    def show(address: str) -> bool:
        opened.append(address)
        raise KeyboardInterrupt

    monkeypatch.setattr(webbrowser, "open", show)
    port = free_port()
    serve(
        SiteSource(Path("journeys")),
        ServeOptions(port, opens=True),
        ReportLanguage("en"),
        lambda _: None,
    )
    assert opened == [f"http://127.0.0.1:{port}/"]


def test_yaml_configuration_pages_and_theme_are_watched(project: Path, tmp_path: Path) -> None:
    source = Path("journeys")
    assert list(watched(SiteSource(source), tmp_path)) == [source]
    file = project / "mkdocs.yml"
    file.write_text(
        "site_name: x\ndocs_dir: journeys\n"
        "theme: {name: material, custom_dir: theme}\nplugins: [journeyascode]\n"
    )
    assert list(watched(SiteSource(source, file), tmp_path)) == [source, file]
    bare = project / "bare.yml"
    bare.write_text("site_name: x\ndocs_dir: journeys\nplugins: [journeyascode]\n")
    assert list(watched(SiteSource(source, bare), tmp_path)) == [
        source,
        bare,
        project / "journeys",
    ]
    (project / "theme").mkdir()
    assert list(watched(SiteSource(source, file), tmp_path)) == [
        source,
        file,
        project / "journeys",
        project / "theme",
    ]
    assert list(watched(SiteSource(source, file, untrusted=True), tmp_path)) == [source]
