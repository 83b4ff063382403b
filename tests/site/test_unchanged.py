"""Nothing is built where nothing has changed; else it is built as for the first time."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from journeyascode.cli import run
from journeyascode.site import unchanged
from journeyascode.site.configuration import SiteSource
from journeyascode.site.site import build_site
from journeyascode.site.unchanged import (
    BuildMessage,
    SiteSources,
    cache_folder,
    remember,
    said_again,
)
from tests.cli.calling import Call, caller

DAY = "2026-11-22"
PERSONA = "kind: persona\nid: anna\nname: Anna\ngoals: [Get through]\n"
HOME = "kind: handbook\nid: handbook\nname: Book\norganisation: Company\nlanguages: [en]\n"
SITE = (
    "site_name: Book\ndocs_dir: journeys\nexclude_docs: '*.yaml'\n"
    "theme: {name: material, font: false}\n"
)
OURS = "plugins: [search, journeyascode]\n"


@pytest.fixture
def jac(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> Call:
    return caller(book_in(tmp_path), monkeypatch, capsys)


def book_in(folder: Path) -> Path:
    (folder / "journeys").mkdir()
    (folder / "journeys/handbook.yaml").write_text(HOME, "utf-8")
    (folder / "journeys/anna.yaml").write_text(PERSONA, "utf-8")
    return folder


def files_of(site: Path) -> dict[str, bytes]:
    files = (path for path in site.rglob("*") if path.is_file())
    return {path.relative_to(site).as_posix(): path.read_bytes() for path in files}


def test_what_was_said_is_said_again_and_nothing_is_touched(tmp_path: Path) -> None:
    book_in(tmp_path)
    command = [sys.executable, "-m", "journeyascode", "build", "--as-of", DAY]

    def built() -> tuple[int, str, str]:
        ran = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=False)
        return ran.returncode, ran.stdout, ran.stderr

    first, made = built(), (tmp_path / "site").stat().st_ino
    again = built()

    assert again == first
    assert first[0] == 0
    assert "are in `site`" in first[2]
    assert (tmp_path / "site").stat().st_ino == made


def _write(name: str, text: str) -> Callable[[pytest.MonkeyPatch], None]:
    def change(_: pytest.MonkeyPatch) -> None:
        Path(name).parent.mkdir(parents=True, exist_ok=True)
        Path(name).write_text(text, "utf-8")

    return change


def _edit_in_secret(_: pytest.MonkeyPatch) -> None:
    """Change a letter and nothing else: size and times stay."""
    file = Path("journeys/anna.yaml")
    seen = file.stat()
    file.write_text(PERSONA.replace("Get", "Got"), "utf-8")
    os.utime(file, ns=(seen.st_atime_ns, seen.st_mtime_ns))


def _install(patch: pytest.MonkeyPatch) -> None:
    Path("shelf/acme-1.0.dist-info").mkdir(parents=True)
    patch.syspath_prepend("shelf")


CHANGES: dict[str, Callable[[pytest.MonkeyPatch], None]] = {
    "a letter": _edit_in_secret,
    "a file more": _write("journeys/otto.yaml", PERSONA.replace("anna", "otto")),
    "a file less": lambda _: Path("journeys/anna.yaml").unlink(),
    "a page by hand": _write("journeys/notes/read.md", "# Read me"),
    "a configuration": _write("mkdocs.yml", SITE + OURS),
    "what is known": _write(".jac-baseline.json", "[]"),
    "a handbook further up": _write("other.yaml", HOME),
    "a link": lambda _: Path("journeys/otto.yaml").symlink_to("anna.yaml"),
    "the environment": lambda patch: patch.setenv("JAC_LANG", "fi"),
    "an option": lambda patch: patch.setattr(sys, "argv", [*sys.argv, "--lang", "fi"]),
    "the engine": lambda patch: patch.setenv("JAC_DOT", sys.executable),
    "a package": _install,
    "a page of the site": _write("site/index.html", "mine"),
    "a page of the site less": lambda _: Path("site/index.html").unlink(),
    "a file in the site": _write("site/thesis.txt", "mine"),
    "the list of the site": _write("site/.jac-manifest.json", "{}"),
    "no site": lambda _: shutil.rmtree("site"),
    "where we are": lambda patch: patch.chdir("journeys"),
}


@pytest.mark.parametrize("what", CHANGES)
def test_whatever_has_changed_it_is_built(
    what: str, built: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shutil.copytree(built, tmp_path, dirs_exist_ok=True, symlinks=True)
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(sys, "argv", ["jac", "build", "--as-of", DAY])
    journeys = str(tmp_path / "journeys")
    remember(SiteSources((journeys,), (), (str(tmp_path),)), Path("site"), [], time.time() + 1)
    assert said_again()

    CHANGES[what](monkeypatch)

    assert not said_again()


APPEARING: dict[str, tuple[str, str]] = {
    "a handbook beside it": ("other/handbook.yaml", HOME),
    "the usual folder beside it": ("other/journeys/handbook.yaml", HOME),
    "a configuration beside it": ("deep/er/mkdocs.yml", SITE + OURS),
    "a part of none": ("stray.yaml", PERSONA),
    "a handbook inside it": ("mine/journeys/inner/handbook.yaml", HOME),
    "what tells of a program": ("mine/pyvenv.cfg", ""),
    "another file in the usual folder above": ("journeys/handbook.yaml", HOME),
}
"""What may come to be further down, or further up, since the last build."""


@pytest.mark.parametrize("what", APPEARING)
def test_where_the_handbook_was_looked_for_counts(
    what: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "mine").mkdir()
    book_in(tmp_path / "mine")
    if what.endswith("above"):
        (tmp_path / "journeys").mkdir()
    jac = caller(tmp_path / ("mine" if what.endswith("above") else ""), monkeypatch, capsys)
    assert jac("build", "--as-of", DAY).code == 0
    assert said_again()
    name, text = APPEARING[what]
    (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
    (tmp_path / name).write_text(text, "utf-8")

    assert not said_again()


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = book_in(tmp_path_factory.mktemp("built"))
    build_site(SiteSource(folder / "journeys"), folder / "site", date.fromisoformat(DAY))
    shutil.rmtree(folder / ".cache", ignore_errors=True)
    return folder


@pytest.mark.parametrize(
    ("config", "files"),
    [
        (OURS + "hooks: [hook.py]\n", {"hook.py": ""}),
        ("plugins: [search, tags, journeyascode]\n", {}),
        (OURS + "markdown_extensions: [pymdownx.snippets]\n", {}),
    ],
)
def test_where_others_have_a_hand_in_it_it_is_always_built(
    config: str, files: dict[str, str], jac: Call
) -> None:
    for name, text in {"mkdocs.yml": SITE + config, **files}.items():
        Path(name).write_text(text, "utf-8")
    assert jac("build", "--as-of", DAY).code == 0
    assert not said_again()


def test_a_configuration_that_is_inherited_counts(jac: Call) -> None:
    Path("base.yml").write_text(OURS, "utf-8")
    Path("mkdocs.yml").write_text(f"INHERIT: base.yml\n{SITE}", "utf-8")
    assert jac("build", "--as-of", DAY).code == 0
    assert said_again()

    Path("base.yml").write_text(f"{OURS}copyright: Company\n", "utf-8")
    assert not said_again()


def test_a_template_that_asks_the_time_is_always_asked(jac: Call) -> None:
    config = SITE.replace("material,", "material, custom_dir: own,")
    Path("mkdocs.yml").write_text(config + OURS, "utf-8")
    Path("own").mkdir()
    assert jac("build", "--as-of", DAY).code == 0
    assert said_again()

    Path("own/main.html").write_text("{{ build_date_utc }}{% extends 'base.html' %}", "utf-8")
    assert jac("build", "--as-of", DAY).code == 0
    assert not said_again()


def test_what_nobody_trusts_and_what_could_not_be_drawn_is_always_built(
    jac: Call, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert jac("build", "--as-of", DAY, "--untrusted").code == 0
    assert not said_again()

    monkeypatch.setenv("JAC_DOT", sys.executable)
    steps = "stages: [{name: One, steps: [{name: Go}, {name: Come}]}]\n"
    Path("journeys/j.yaml").write_text(f"kind: journey\nid: j\nname: J\npersonas: [anna]\n{steps}")
    assert jac("build", "--as-of", DAY).code == 0
    assert not said_again()


def test_what_has_changed_while_it_was_built_is_built_again(built: Path, jac: Call) -> None:
    assert jac("check").code == 0
    shutil.copytree(built / "site", "site")
    remember(SiteSources((str(Path("journeys").resolve()),), (), ()), Path("site"), [], since=0)
    assert not said_again()


@pytest.mark.parametrize("content", [b"", b"[]", b"{}", b'{"rests": 1, "out": "", "said": []}'])
def test_a_record_that_makes_no_sense_is_none(content: bytes, jac: Call) -> None:
    assert jac("build", "--as-of", DAY).code == 0
    assert said_again()
    for record in (cache_folder() / "built").iterdir():
        record.write_bytes(content)
    assert not said_again()


def test_only_so_many_builds_are_remembered(built: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for number in range(unchanged.MOST + 2):
        monkeypatch.setattr(sys, "argv", ["jac", "build", str(number)])
        remember(SiteSources((), (), ()), built / "site", [BuildMessage("x")], time.time() + 1)
    assert len([*(cache_folder() / "built").iterdir()]) == unchanged.MOST


@pytest.mark.parametrize("where", ["", "not/absolute"])
def test_without_a_place_named_it_is_kept_where_the_system_keeps_such(
    where: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", where)
    assert cache_folder().is_relative_to(Path.home())


EDITS = st.lists(
    st.sampled_from(["goal", "name", "more", "less", "site", "nothing", "nothing"]),
    min_size=3,
    max_size=5,
)


@settings(max_examples=3)
@given(EDITS)
def test_after_any_edits_the_site_is_that_of_a_first_build(edits: list[str]) -> None:
    with tempfile.TemporaryDirectory() as name, pytest.MonkeyPatch.context() as patch:
        folder = book_in(Path(name))
        patch.chdir(folder)
        patch.setattr(sys, "argv", ["jac", "build", "--as-of", DAY])
        for number, edit in enumerate(edits):
            _make(edit, number)
            if not said_again():
                with pytest.raises(SystemExit, match="0"):
                    run()
        cold = folder.parent / f"{folder.name}-cold"
        build_site(SiteSource(folder / "journeys"), cold, date.fromisoformat(DAY))
        assert files_of(folder / "site") == files_of(cold)
        shutil.rmtree(cold)


def _make(edit: str, number: int) -> None:
    anna, otto = Path("journeys/anna.yaml"), Path("journeys/otto.yaml")
    if edit == "goal":
        anna.write_text(PERSONA.replace("Get", f"Get {number}"), "utf-8")
    elif edit == "name":
        anna.write_text(PERSONA.replace("Anna", f"Anna {number}"), "utf-8")
    elif edit == "more":
        otto.write_text(PERSONA.replace("anna", "otto"), "utf-8")
    elif edit == "less":
        otto.unlink(missing_ok=True)
    elif edit == "site":
        shutil.rmtree("site", ignore_errors=True)
