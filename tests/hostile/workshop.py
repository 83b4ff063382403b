"""A project that is built by the command under all sorts of bad luck, and what must hold then."""

from __future__ import annotations

import hashlib
import os
import signal
import subprocess
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from tests.hostile.command import JAC, environment, jac
from tests.hostile.template import book

DAY = "2026-11-22"
CONFIG = """\
site_name: Project
docs_dir: book
plugins: [search, {journeyascode: {editors: false}}]
theme: {name: material, font: false}
"""
"""Without the pages for those who write YAML, which are the most of a small site."""
MOST_LINES = 40
"""How long the message of a failure may be."""
EDITED = "persona.yaml"

Tree = str
"""The fingerprint of all files of a site; empty where there is none."""


@dataclass(frozen=True)
class Workshop:
    """A project with a site of the handbook as it was, and with an edit not yet published."""

    folder: Path
    old: Tree
    new: Tree
    around: frozenset[str]
    """What lies in the project after an ordinary build, outside the site."""

    @property
    def site(self) -> Path:
        return self.folder / "site"

    def start(
        self, before: Callable[[], None] | None = None, /, **changes: str | None
    ) -> subprocess.Popen[bytes]:
        """Begin to build, in a group of processes of its own."""
        return subprocess.Popen(
            [*JAC, "build", "book", "--out", "site", "--as-of", DAY],
            cwd=self.folder,
            env=environment(**changes),
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            start_new_session=True,
            preexec_fn=before,  # noqa: PLW1509 - the tests have no threads when they start one
        )

    def build(self, before: Callable[[], None] | None = None, /, **changes: str | None) -> str:
        """Build, judge how it went, and give what was said on standard error."""
        return self.judge(self.start(before, **changes))

    def judge(self, building: subprocess.Popen[bytes], *, killed: bool = False) -> str:
        """Wait for a build; the site is whole, and a failure is told in a few plain lines."""
        _, told = building.communicate(timeout=120)
        text = told.decode("utf-8", "replace")
        assert tree(self.site) in {self.old, self.new}
        if not killed:
            assert 0 <= building.returncode <= 125
            assert bool(building.returncode) <= bool(text.strip())
            assert "Traceback" not in text
            assert len(text.splitlines()) <= MOST_LINES
        return text

    def recover(self) -> None:
        """Build in peace: the site is exactly the new one, and nothing is left over."""
        ran = jac(self.folder, "build", "book", "--out", "site", "--as-of", DAY)
        assert ran.returncode == 0, ran.stderr.decode()
        assert tree(self.site) == self.new
        assert listing(self.folder) == self.around


def prepare(folder: Path) -> Workshop:
    """Make a project, publish it, publish an edit of it too, and go back to before the edit."""
    (folder / "book").mkdir(parents=True)
    for name, content in book().items():
        (folder / "book" / name).write_bytes(content)
    (folder / "mkdocs.yml").write_text(CONFIG, "utf-8")
    persona = folder / "book" / EDITED
    before = persona.read_bytes()
    trees = []
    for content in (before.replace(b"Busy", b"Calm"), before):
        persona.write_bytes(content)
        ran = jac(folder, "build", "book", "--out", "site", "--as-of", DAY)
        assert ran.returncode == 0, ran.stderr.decode()
        trees.append(tree(folder / "site"))
    persona.write_bytes(before.replace(b"Busy", b"Calm"))
    new, old = trees
    assert new != old
    return Workshop(folder, old, new, listing(folder))


def tree(site: Path) -> Tree:
    """Give the fingerprint of a site; a compressed map of it carries the time and is left out."""
    if not site.is_dir():
        return ""
    whole = hashlib.sha256()
    for path in sorted(site.rglob("*")):
        if path.is_file() and path.name != "sitemap.xml.gz":
            whole.update(f"{path.relative_to(site)}\0".encode())
            whole.update(hashlib.sha256(path.read_bytes()).digest())
    return whole.hexdigest()


def listing(folder: Path) -> frozenset[str]:
    """Give everything in a project but its site."""
    site = folder / "site"
    return frozenset(
        str(path.relative_to(folder))
        for path in folder.rglob("*")
        if path != site and site not in path.parents
    )


def strike(building: subprocess.Popen[bytes], blow: signal.Signals) -> None:
    """Send a signal to a build and everything it has started."""
    if building.poll() is None:
        os.killpg(building.pid, blow)
